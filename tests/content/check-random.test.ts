import { expect, test } from 'vitest';
import { checkContent } from '@/lib/content/check/check-content';
import { parseMdx } from '@/lib/content/markup/mdx-syntax';
import { parseContent } from '@/lib/content/parse/parse-content';
import { formatProblem } from '@/lib/content/problem';
import { body, createSource, frontmatter } from './fixture';

/* Titles and paragraphs of any signs: refused with file and line, or kept as they are. RANDOM_TEXTS sets how many. */

const count = Number(process.env.RANDOM_TEXTS ?? 150);

/** Numbers between 0 and 1 that are the same in every run (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const random = createRandom(20261130);
const below = (limit: number) => Math.floor(random() * limit);
const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;

const marks = [...'*_~`|#[](){}<>!\\&:;"\'“”‘’।,.-+=^$@%/?\n\t '];
const ranges = [
  [0x20, 0x7f],
  [0x985, 0x9e4],
  [0x9e6, 0x9f0],
  [0, 0x500],
  [0x2000, 0x2100],
  [0, 0x10ffff],
] as const;

function createSign(): string {
  if (random() < 0.25) return pick(marks);
  const [from, to] = pick(ranges);
  const code = from + below(to - from);
  return code >= 0xd800 && code < 0xe000 ? 'ক' : String.fromCodePoint(code);
}

const createText = (least: number, most: number) =>
  Array.from({ length: least + below(most - least) }, createSign).join('');

const grammar = /^content\/[^\n:]+:\d+:\d+: [^\n]+\n(?: {2}[^\n]+\n)*Fix: [^\n]+$/;

test(`${count} random titles and paragraphs are refused with file and line, or kept`, {
  timeout: 3_600_000,
}, () => {
  let kept = 0;
  for (let index = 0; index < count; index += 1) {
    const title = createText(5, 60);
    const paragraph = createText(1, 120);
    const head = frontmatter.en.replace(/title: .*/, () => `title: ${JSON.stringify(title)}`);
    const text = `${head}${body.en}\n${paragraph}\n`;
    const source = createSource({ 'articles/first/en.mdx': text });
    const { problems, warnings } = checkContent(source);
    const told = [...problems, ...warnings].map(formatProblem);
    expect(told.filter((problem) => !grammar.test(problem) || problem.includes('    at '))).toEqual([]);
    expect(told.filter((problem) => problem.includes('cannot be parsed'))).toEqual([]);
    if (problems.length > 0) continue;
    kept += 1;
    const { model } = parseContent(source);
    const own = model.articles.get('first')?.texts.en;
    expect(own?.frontmatter?.value.title).toBe(title.trim());
    expect(() => parseMdx(own?.body ?? '')).not.toThrow();
  }
  console.log(`${kept} of ${count} kept`);
});
