import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openCheckCache } from '@/lib/content/check/check-cache';
import { type CheckReport, checkContent, createContentChecker } from '@/lib/content/check/check-content';
import type { ContentModel } from '@/lib/content/parse/content-model';
import { dropPositions } from '@/lib/content/parse/drop-positions';
import { createContentParser, parseContent } from '@/lib/content/parse/parse-content';
import type { ContentFiles } from '@/lib/content/parse/read-content-files';
import { createRandom } from '@/tests/bench/search/create-random';
import { createSource, frontmatter } from './fixture';

/* A checker that stays, and one that begins with what others left on the disk, report what one that knows nothing reports. */

const count = 300;

const random = createRandom(20261201);
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;

const paragraphs = [
  'ফী দিতে হয়, কিন্তু কখন তা কেউ বলে না।',
  'ইমেইল আর মোবাইল লাগে।',
  'The rate was read in May 2026 on an undated page.',
  'See [the second](/en/second#start) and [the third](/bn/third), or [the terms](/en/glossary#term-escrow).',
  '<Cite id="circular" /> and <Cite id="nothing" />',
  '<ComparisonTable id="rates" />',
  '<Chart id="rise" />',
  '<ReadAlso slug="third" />',
  'A figure of 20% and no source, and a footnote[^1].',
  '## Another [#another]',
  'Broken <b',
  'A sign\u200bthat nobody sees\u0007.',
  '![what it shows](/images/desk.jpg) ![](/images/none.jpg)',
  'https://bit.ly/abc and https://example.com/?utm_source=x.',
  'The words of this paragraph are in English and not in Bangla, whatever the name of its file may say about that.',
];

const chart = `title: { bn: বৃদ্ধি, en: Growth }
alt: { bn: বাড়ছে, en: It grows }
bars:
  - { label: { bn: এক, en: One }, value: 1, shown: { bn: ১, en: '1' }, cite: [fees] }
`;

const view = 'from: marketplaces\ncaption: { bn: ফি, en: Fees }\nonly: [fiverr]\n';

const original = new Map(
  createSource({
    'articles/first/questions.yaml': 'start: [where to begin, কোথায় শুরু]\n',
    'articles/second/notes.yaml': 'a: 1\n',
    'pages/about/bn.mdx': `${frontmatter.bn}\nআমরা।\n`,
    'pages/about/en.mdx': `${frontmatter.en}\nWe are here.\n`,
    'charts/rise.yaml': chart,
    'tables/view.yaml': view,
  }).files.map(({ path, text }) => [path, text]),
);

let source: ContentFiles = createSource(Object.fromEntries(original));

/** Sorted, as they come from the disk. */
const listFiles = (texts: Map<string, string>) =>
  [...texts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, text]) => ({ path, text }));

const textsOf = () => new Map(source.files.map(({ path, text }) => [path, text]));

function setFiles(change: (texts: Map<string, string>) => void): void {
  const texts = textsOf();
  change(texts);
  const files = listFiles(texts);
  const folders = new Set(files.flatMap(({ path }) => path.split('/').slice(0, -1).join('/') || []));
  source = { ...source, files, folders: [...folders] };
}

const pickPath = (pattern: RegExp) => pick(source.files.filter(({ path }) => pattern.test(path)))?.path;

function replaceIn(pattern: RegExp, change: (text: string) => string): void {
  const path = pickPath(pattern);
  if (path) setFiles((texts) => texts.set(path, change(texts.get(path) ?? '')));
}

const edits: Record<string, () => void> = {
  'a paragraph': () => replaceIn(/mdx$/, (text) => `${text}\n${pick(paragraphs)}\n`),
  'a paragraph less': () => replaceIn(/mdx$/, (text) => text.replace(/\n[^\n]*\n$/, '\n')),
  'a title': () => replaceIn(/mdx$/, (text) => text.replace(/title: .*/, `title: ${pick(paragraphs)}`)),
  'a number in the data': () =>
    replaceIn(/(?:data|tables|charts)\//, (text) => text.replace(/\d+/, pick(['7', '2031']))),
  'an id in the data': () =>
    replaceIn(/(?:data|tables|charts)\//, (text) => text.replace(/^(\w+):/m, pick(['$1x:', 'fees:']))),
  'a text of the data': () =>
    replaceIn(/\.yaml$/, (text) => text.replace(/en: [\w ]+/, `en: ${pick(['ফী', 'undated page', '২০%'])}`)),
  'a spelling': () =>
    replaceIn(/spelling/, (text) => `${text}- { avoid: ${pick(['ইমেইল', 'মোবাইল', 'শুরু'])}, prefer: x }\n`),
  'a phrase': () => replaceIn(/trail/, (text) => `${text}  - ${pick(['where to', 'We are', 'answer'])}\n`),
  'a source less': () => replaceIn(/sources/, (text) => text.replace(/^fees:(?:\n .*)*\n/m, '')),
  'a message': () =>
    replaceIn(/messages/, (text) =>
      text.replace(/"source": "[^"]*"/, `"source": "${pick(['ফী', 'Source', '{x}'])}"`),
    ),
  'a draft': () =>
    replaceIn(/article\.yaml/, (text) =>
      text.includes('draft') ? text.replace('draft: true\n', '') : `draft: true\n${text}`,
    ),
  'a date': () =>
    replaceIn(/article\.yaml/, (text) =>
      text.replace(/publishedAt: .*/, `publishedAt: ${pick(['2026-11-23', '2026-12-24', '23 Nov'])}`),
    ),
  'what to read': () =>
    replaceIn(/article\.yaml/, (text) =>
      text.replace(/- (?:first|second|third)/, `- ${pick(['first', 'second', 'third'])}`),
    ),
  'an id': () =>
    replaceIn(/article\.yaml/, (text) =>
      text.replace(/^id: .*/m, pick(['id: first00001', 'id: second0001', 'x: 1'])),
    ),
  'broken syntax': () => replaceIn(/\.(?:yaml|json)$/, (text) => `${text}\n: [`),
  'broken frontmatter': () =>
    replaceIn(/mdx$/, (text) => text.replace('---\n', pick(['--\n', '---\na: [\n']))),
  'another name of a folder': () =>
    setFiles((texts) => {
      const [from, to] = pick([
        ['first', 'third'],
        ['second', 'third'],
        ['third', 'second'],
        ['third', 'Über'],
      ] as const);
      for (const [path, text] of [...texts]) {
        if (!path.startsWith(`articles/${from}/`)) continue;
        texts.delete(path);
        texts.set(path.replace(from, to), text);
      }
    }),
  'another name of a table': () =>
    setFiles((texts) => {
      const [from, to] = pick([
        ['fees', 'rates'],
        ['rates', 'fees'],
      ] as const);
      const text = texts.get(`tables/${from}.yaml`);
      if (text === undefined) return;
      texts.delete(`tables/${from}.yaml`);
      texts.set(`tables/${to}.yaml`, text);
    }),
  'a file less': () => setFiles((texts) => texts.delete(pickPath(/./))),
  'a sign in a file that is not read': () =>
    replaceIn(/notes/, (text) => `${text}# ${pick(['\u200b', 'x', '\u0007'])}\n`),
  'files as they were': () =>
    setFiles((texts) => {
      for (let index = 0; index < 12; index += 1) {
        const [path, text] = pick([...original]);
        texts.set(path, text);
      }
    }),
  'everything as it was': () =>
    setFiles((texts) => {
      texts.clear();
      for (const [path, text] of original) texts.set(path, text);
    }),
  'another day': () => {
    source = { ...source, today: pick(['2026-11-24', '2026-12-25', '2026-11-01']) };
  },
  'another address': () => {
    source = { ...source, siteUrl: pick([undefined, 'https://example.com']) };
  },
  'other images': () => {
    source = {
      ...source,
      images: new Map(random() < 0.5 ? [] : [['/images/desk.jpg', { width: 8, height: 6 }]]),
    };
  },
  'a file that cannot be read': () => {
    const file = `${source.root}/${pickPath(/./)}`;
    const problem = { file, line: 1, column: 1, headline: 'cannot be read', fix: 'x' };
    setFiles((texts) => texts.delete(file.slice(source.root.length + 1)));
    source = { ...source, problems: source.problems.length > 0 ? [] : [problem] };
  },
};

/** Advice that names a new id is another one each time. */
function plain(report: CheckReport | ReturnType<typeof parseContent>['problems']): unknown {
  return JSON.parse(JSON.stringify(report).replace(/write id: \w+/g, 'write id: …'));
}

/** The model with the position of each part of its files in place of the function that tells it. */
function plainModel(model: ContentModel): unknown {
  const positions = Object.values(model).flatMap((value) => {
    const parsed = value instanceof Map ? [...value.values()] : [value];
    return parsed.flatMap((part) =>
      part && typeof part === 'object' && 'locate' in part ? [part.locate([])] : [],
    );
  });
  return { ...dropPositions(model), positions };
}

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'kajpath-check-'));
});
afterAll(() => rm(dir, { recursive: true }));

test(`after each of ${count} edits, what was kept gives the report and the model of a new check`, {
  timeout: 600_000,
}, () => {
  const checker = createContentChecker();
  const parser = createContentParser();
  const told = new Set<string>();
  for (let index = 0; index < count; index += 1) {
    const what = pick(Object.keys(edits));
    edits[what]?.();
    const report = checkContent(source);
    const parsed = parser.parse(source);
    expect(plain(checker.check(source)), `${index}: ${what}`).toEqual(plain(report));
    expect(
      plain(createContentChecker({ cache: openCheckCache({ dir }) }).check(source)),
      `${index}: ${what}`,
    ).toEqual(plain(report));
    const fresh = parseContent(source);
    expect(plainModel(parsed.model), `${index}: ${what}`).toEqual(plainModel(fresh.model));
    expect(plain(parsed.problems), `${index}: ${what}`).toEqual(plain(fresh.problems));
    for (const { headline } of [...report.problems, ...report.warnings])
      told.add(headline.replace(/"[^"]*"/g, '…'));
  }
  // The edits reach many checks.
  expect(told.size).toBeGreaterThan(40);
});

test('entries that do not match their schema count as missing, and old ones are removed', async () => {
  const given = createSource({ 'articles/first/en.mdx': `${frontmatter.en}\n${paragraphs.join('\n\n')}\n` });
  const check = (now?: number) => createContentChecker({ cache: openCheckCache({ dir, now }) }).check(given);
  const expected = plain(checkContent(given));
  expect(plain(check())).toEqual(expected);
  for (const [index, name] of (await readdir(dir)).entries()) {
    await writeFile(join(dir, name), index % 2 ? '{"outlines":{},"problems":{}}' : '{');
  }
  expect(plain(check())).toEqual(expected);
  const [name = ''] = await readdir(dir);
  const long = new Date('2026-01-01T00:00:00Z');
  await utimes(join(dir, name), long, long);
  check();
  expect(await readdir(dir)).not.toContain(name);
});
