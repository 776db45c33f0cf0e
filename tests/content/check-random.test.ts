import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from 'cheerio';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { x } from 'xastscript';
import { checkContent } from '@/lib/content/check/check-content';
import { parseContent } from '@/lib/content/parse/parse-content';
import { formatProblem } from '@/lib/content/problem';
import { renderXml } from '@/lib/discovery/render-xml';
import { drawPicture } from '@/lib/discovery/share/draw-picture';
import { renderArticle } from '@/lib/mdx/render-article';
import { body, createSource, frontmatter } from './fixture';

/* Titles and paragraphs of any signs: refused with file and line, or published as they are. RANDOM_TEXTS sets how many. */

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
const calm: readonly (readonly [number, number])[] = [
  [0x61, 0x7b],
  [0x61, 0x7b],
  [0x995, 0x9a9],
  [0x41, 0x5b],
  [0x20, 0x21],
];
const ranges: readonly (readonly [number, number])[] = [
  [0x20, 0x7f],
  [0x985, 0x9e4],
  [0x9e6, 0x9f0],
  [0, 0x500],
  [0x2000, 0x2100],
  [0, 0x10ffff],
];

/** Of every second text the signs are those of our languages, with fewer marks: so that many are kept. */
function createText(least: number, most: number): string {
  const isCalm = random() < 0.5;
  const createSign = () => {
    if (random() < (isCalm ? 0.06 : 0.25)) return pick(marks);
    const [from, to] = pick(isCalm ? calm : ranges);
    const code = from + below(to - from);
    return code >= 0xd800 && code < 0xe000 ? 'ক' : String.fromCodePoint(code);
  };
  return Array.from({ length: least + below(most - least) }, createSign).join('');
}

const grammar = /^content\/[^\n:]+:\d+:\d+: [^\n]+\n(?: {2}[^\n]+\n)*Fix: [^\n]+$/;

/** Paragraphs that are compiled as one document: each costs a millisecond then, and a hundred by itself. */
const batch = 50;

/** What a text says without its marks, spaces and joiners: the letters, digits and signs that every reader of it must keep. */
const skeleton = (text: string) =>
  text.normalize('NFC').replace(/[\s\p{Default_Ignorable_Code_Point}\\*_~`|#[\](){}<>!:.+=-]/gu, '');

/** Addresses, references and code for signs are not shown as they are written. */
const isWrittenOtherwise = (text: string) =>
  /&[#\w]+;|\]\(|\]:|\]\[|https?:|www\.|@|~~~|```|^\s*\d+[.)]|\|.*\n.*-/m.test(text);

/** The text of each paragraph, as it is published: compiled and rendered like an article. */
async function publish(paragraphs: string[]): Promise<string[]> {
  const body = paragraphs.map((text, index) => `MARK${index}\n\n${text}\n\n`).join('');
  const text = { file: 'content/articles/random/en.mdx', body, bodyLine: 1 };
  const { code } = await compileArticle({
    text,
    locale: 'en',
    images: new Map(),
    footnotes: { label: 'Footnotes', back: 'Back' },
  });
  const html = renderToStaticMarkup(createElement(renderArticle(code), { components: {} }));
  return load(html)
    .text()
    .split(/MARK\d+/)
    .slice(1);
}

const project = process.cwd();
let folder: string;
let compileArticle: typeof import('@/lib/mdx/compile-article').compileArticle;
/** Of the titles that are kept, so many are drawn too. */
const drawn = 25;
/** The line of the paragraph in its file. */
const paragraphLine = 14;

// The cache of compiled articles is below the working directory.
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kajpath-random-'));
  for (const name of ['lib', 'node_modules', 'package-lock.json', 'public'])
    await symlink(join(project, name), join(folder, name));
  process.chdir(folder);
  ({ compileArticle } = await import('@/lib/mdx/compile-article'));
});

afterAll(async () => {
  process.chdir(project);
  await rm(folder, { recursive: true });
});

test(`${count} random titles and paragraphs are refused with file and line, or published as they are`, {
  timeout: 3_600_000,
}, async () => {
  const kept: string[] = [];
  let keptTitles = 0;
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
    const inParagraph = problems.filter(({ line }) => line >= paragraphLine);
    const inTitle = problems.filter(({ line }) => line === 2);
    if (inTitle.length === 0) {
      const { model } = parseContent(source);
      const article = model.articles.get('first')?.texts.en;
      expect(article?.frontmatter?.value.title).toBe(title.trim());
      const entry = renderXml(x('entry', [x('title', title)]));
      expect(load(entry, { xml: true })('title').text()).toBe(title);
      keptTitles += 1;
      if (keptTitles <= drawn)
        await drawPicture({ path: '/en/first', locale: 'en', siteName: 'KajPath', title });
    }
    if (inParagraph.length === 0) kept.push(paragraph);
  }
  const published: string[] = [];
  for (let from = 0; from < kept.length; from += batch)
    published.push(...(await publish(kept.slice(from, from + batch))));
  expect(published).toHaveLength(kept.length);
  const changed = kept.flatMap((text, index) => {
    const shown = published[index] ?? '';
    return isWrittenOtherwise(text) || skeleton(shown) === skeleton(text) ? [] : [{ text, shown }];
  });
  expect(changed).toEqual([]);
  const compared = kept.filter((text) => !isWrittenOtherwise(text)).length;
  console.log(
    `${keptTitles} titles, ${kept.length} paragraphs of ${count} kept; ${compared} compared sign by sign`,
  );
});
