import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { localeList } from '@/lib/i18n/locales';
import { readSources } from '../config/imports/read-sources';

/* A language that code names by its key is one that a third language is forgotten beside. */

/** Files that may name languages: the table, and words by language that the compiler holds against it. */
const exempt = ['lib/i18n/locales.ts', 'lib/search/query/word-lists.ts'];

const key = `(?:${localeList.join('|')})`;
const patterns = [
  // 'bn', { bn: …, { bn }, messages.bn, /bn/…
  `(['"\`])${key}\\1`,
  `(?<![\\w-])${key}:\\s`,
  `[{,]\\s*${key}\\s*[,}]`,
  `[\\w)\\]?]\\.${key}(?![\\w.])`,
  `['"\`]/${key}/`,
].map((pattern) => new RegExp(pattern));

function listNames(file: string, text: string): string[] {
  return text.split('\n').flatMap((line, index) => {
    const isComment = /^\s*(?:\/?\*|\/\/)/.test(line);
    const isNamed = !isComment && patterns.some((pattern) => pattern.test(line));
    return isNamed ? [`${file}:${index + 1}: ${line.trim()}`] : [];
  });
}

test('no code but the table names a language', () => {
  const sources = [...readSources(), ['next.config.ts', readFileSync('next.config.ts', 'utf8')] as const];
  const code = sources.filter(([file]) => /^(?:app|components|lib|next\.config)\b/.test(file));
  expect(code.length).toBeGreaterThan(400);
  const named = code
    .filter(([file]) => !exempt.includes(file))
    .flatMap(([file, text]) => listNames(file, text));
  expect(named).toEqual([]);
});

test.each([
  "if (locale === 'bn') return",
  "  { bn: 'ক', en: 'a' }",
  '  const { bn, en } = messages;',
  '  return messages.en?.title;',
  "type Language = 'bn' | 'en';",
  "const path = '/bn/marketplaces';",
])('%s names a language', (line) => {
  expect(listNames('lib/a.ts', line)).toHaveLength(1);
});
