import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createElement, type PropsWithChildren } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { CompileRequest } from '@/lib/mdx/compile-article';
import { renderArticle } from '@/lib/mdx/render-article';

/*
 * The cache is below the working directory, so the tests run in their own folder, with links to what goes into a key.
 */
const project = process.cwd();
let folder: string;
let compileArticle: typeof import('@/lib/mdx/compile-article').compileArticle;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kajpath-compile-'));
  for (const name of ['lib', 'node_modules', 'package-lock.json'])
    await symlink(join(project, name), join(folder, name));
  process.chdir(folder);
  ({ compileArticle } = await import('@/lib/mdx/compile-article'));
});

beforeEach(() => rm(join(folder, '.cache'), { recursive: true, force: true }));

afterAll(async () => {
  process.chdir(project);
  await rm(folder, { recursive: true });
});

const footnotes = { label: 'টীকা', back: 'লেখায় ফিরুন' };
const images = new Map([['/images/desk.jpg', { width: 800, height: 600 }]]);

function compile(body: string, changed: Partial<CompileRequest> = {}, bodyLine = 1) {
  const text = { file: 'content/articles/a/bn.mdx', body, bodyLine };
  return compileArticle({ text, locale: 'bn', images, footnotes, ...changed });
}

async function renderBody(
  body: string,
  components = {},
  changed: Partial<CompileRequest> = {},
  bodyLine = 1,
): Promise<string> {
  const { code } = await compile(body, changed, bodyLine);
  return renderToStaticMarkup(createElement(renderArticle(code), { components }));
}

const listCache = () => readdir(join(folder, '.cache/mdx')).catch(() => []);

test('the second call reads everything from the cache', async () => {
  const first = await compile('কাজ\n');
  expect(first.fresh).toBe(true);
  expect(await compile('কাজ\n')).toEqual({ ...first, fresh: false });
  expect(await listCache()).toHaveLength(1);
});

test.each<[string, () => ReturnType<typeof compile>]>([
  ['the text', () => compile('![ক](/images/desk.jpg) খ\n')],
  ['the language', () => compile('![ক](/images/desk.jpg)\n', { locale: 'en' })],
  ['the smaller forms of an image', () => compile('![ক](/images/desk.jpg)\n', { images: smaller() })],
  ['the size of an image', () => compile('![ক](/images/desk.jpg)\n', { images: new Map() })],
  [
    'the name of the footnotes',
    () => compile('![ক](/images/desk.jpg)\n', { footnotes: { label: 'a', back: 'b' } }),
  ],
])('a change of %s causes compiling', async (_, compileChanged) => {
  await compile('![ক](/images/desk.jpg)\n');
  expect((await compileChanged()).fresh).toBe(true);
  expect(await listCache()).toHaveLength(2);
});

test.each(['', '{"code":', '{"code":"x"}', '{"code":1,"headings":[],"terms":[],"words":1}', '[]'])(
  'the damaged entry %j is compiled again and replaced',
  async (spoilt) => {
    const first = await compile('কাজ\n');
    const [name = ''] = await listCache();
    await writeFile(join(folder, '.cache/mdx', name), spoilt);
    expect(await compile('কাজ\n')).toEqual(first);
    expect((await compile('কাজ\n')).fresh).toBe(false);
  },
);

test.each(['<Cite', 'a {b c}', 'import x from "./missing"\n\na'])(
  'the text %j fails, and leaves nothing in the cache',
  async (body) => {
    await expect(compile(body)).rejects.toThrow();
    expect(await listCache()).toEqual([]);
  },
);

test('Bangla stays as it is in the code', async () => {
  const { code } = await compile('আউটসোর্সিং\n');
  expect(code).toContain('আউটসোর্সিং');
  expect(code).not.toContain('\\u09');
  const [name = ''] = await listCache();
  expect(await readFile(join(folder, '.cache/mdx', name), 'utf8')).toContain('আউটসোর্সিং');
});

test('headings, terms and the number of words are returned', async () => {
  const compiled = await compile(
    'এক দুই <Term id="b">তিন</Term> <Term id="a">চার</Term> <Term id="b">পাঁচ</Term>\n\n## ছয় [#six]\n',
  );
  expect(compiled.headings).toEqual([{ id: 'six', text: 'ছয়', depth: 2 }]);
  expect(compiled.terms).toEqual(['b', 'a']);
});

test('the id of a heading is an attribute, and neither in its text nor counted as a word', async () => {
  expect(await renderBody('## ফি কত [#fees]\n\n### আরও [#more]\n')).toBe(
    '<h2 id="fees">ফি কত</h2>\n<h3 id="more">আরও</h3>',
  );
  expect((await compile('## ফি কত [#fees]\n')).wordCount).toBe(2);
});

test('a GFM table becomes a table', async () => {
  const html = await renderBody('| ক | খ |\n|---|---|\n| ১ | ২ |\n');
  expect(html.replaceAll('\n', '')).toBe(
    '<table><thead><tr><th>ক</th><th>খ</th></tr></thead><tbody><tr><td>১</td><td>২</td></tr></tbody></table>',
  );
});

test('a footnote is linked in both directions, with labels in the language', async () => {
  const html = await renderBody('ক[^1]\n\n[^1]: টীকার কথা\n');
  expect(html).toContain('<a href="#user-content-fn-1"');
  expect(html).toContain('টীকার কথা');
  expect(html).toMatch(/<h2[^>]* id="footnote-label"[^>]*>টীকা<\/h2>/);
  expect(html).toMatch(/<a href="#user-content-fnref-1"[^>]* aria-label="লেখায় ফিরুন"/);
});

test.each([
  ['bn', '১', '২'],
  ['en', '1', '2'],
] as const)(
  'in %s the numbers of footnotes, and of repeated ones, are %s and %s',
  async (locale, one, two) => {
    const html = await renderBody('2026[^a] 5[^b] 7[^b]\n\n[^a]: 2026\n[^b]: 24\n', {}, { locale });
    const numbers = [...html.matchAll(/data-footnote-ref[^>]*>([^<]+)</g)].map(([, number]) => number);
    expect(numbers).toEqual([one, two, two]);
    const backs = [...html.matchAll(/data-footnote-backref[^>]*>(.+?)<\/a>/g)].map(([, text]) => text);
    expect(backs).toEqual(['↩', '↩', `↩<sup>${two}</sup>`]);
    // What the author wrote, and what the page is linked by, stays.
    expect(html).toMatch(/>2026<sup>.* 5<sup>.* 7<sup>/);
    expect(html).toContain('href="#user-content-fnref-b-2"');
  },
);

test('the heading of the footnotes is visible', async () => {
  expect(await renderBody('ক[^1]\n\n[^1]: টীকার কথা\n')).toContain('<h2 id="footnote-label">টীকা</h2>');
});

test('an image alone in its paragraph is a figure with its size and its title as caption', async () => {
  expect((await renderBody('![ডেস্ক](/images/desk.jpg "একটি ডেস্ক")\n')).replaceAll('\n', '')).toBe(
    '<figure><img src="/images/desk.jpg" alt="ডেস্ক" width="800" height="600" loading="lazy" decoding="async"/><figcaption>একটি ডেস্ক</figcaption></figure>',
  );
});

const smaller = (width = 800) =>
  new Map([
    ...images,
    ['/images/desk.webp', { width, height: 600 }],
    ['/images/desk.avif', { width, height: 600 }],
  ]);

test('where smaller forms of an image lie beside it, the browser chooses, the smallest first', async () => {
  expect(await renderBody('![ডেস্ক](/images/desk.jpg)\n', {}, { images: smaller() })).toBe(
    '<figure><picture><source srcSet="/images/desk.avif" type="image/avif"/><source srcSet="/images/desk.webp" type="image/webp"/>' +
      '<img src="/images/desk.jpg" alt="ডেস্ক" width="800" height="600" loading="lazy" decoding="async"/></picture></figure>',
  );
});

test('another image of that name is no smaller form', async () => {
  const html = await renderBody('![ডেস্ক](/images/desk.jpg)\n', {}, { images: smaller(801) });
  expect(html).not.toContain('picture');
});

test('an image within a sentence stays inline, with its size', async () => {
  expect(await renderBody('ক ![ডেস্ক](/images/desk.jpg)\n')).toBe(
    '<p>ক <img src="/images/desk.jpg" alt="ডেস্ক" width="800" height="600" loading="lazy" decoding="async"/></p>',
  );
});

test('author components are passed in by the renderer', async () => {
  const Cite = ({ id }: { id: string }) => createElement('sup', null, id);
  expect(await renderBody('ক<Cite id="a" />\n', { Cite })).toBe('<p>ক\u2060<sup>a</sup></p>');
});

test('rendering without a component that the text uses fails with its name', async () => {
  await expect(renderBody('<Cite id="a" />\n')).rejects.toThrow('Cite');
});

test('a text is compiled as it was read, whatever its file says by now', async () => {
  const article = join(folder, 'content/articles/a');
  await mkdir(article, { recursive: true });
  await writeFile(join(article, 'bn.mdx'), '---\ntitle: ক\nanswer: >-\n  খ\n---\n\nগ\n');
  const Answer = ({ children }: PropsWithChildren) => createElement('aside', {}, children);
  const html = await renderBody('\n\n\n  উত্তর।\n\n\nলেখা।\n', { Answer }, {}, 6);
  expect(html.replaceAll('\n', '')).toBe('<aside><p>উত্তর।</p></aside><p>লেখা।</p>');
  await rm(article, { recursive: true });
});

test('frontmatter left in a text runs no JavaScript', async () => {
  await compile('---js\n{ a: globalThis.wasRun = true }\n---\n\nক\n').catch(() => undefined);
  expect(globalThis).not.toHaveProperty('wasRun');
});

test('what stands above the first line of the text is the answer', async () => {
  const Answer = ({ children }: PropsWithChildren) => createElement('aside', {}, children);
  const body = '\n\n  The *answer*.\n\n  More.\n\nText.\n';
  expect((await renderBody(body, { Answer }, {}, 7)).replaceAll('\n', '')).toBe(
    '<aside><p>The <em>answer</em>.</p><p>More.</p></aside><p>Text.</p>',
  );
  expect(await renderBody(body, { Answer }, {}, 1)).not.toContain('aside');
});

test.each([
  '{globalThis.wasRun = true}',
  'ক {(() => { globalThis.wasRun = true })()}',
  "import fs from 'node:fs'",
  'export const a = (globalThis.wasRun = true)',
  '<script>alert(1)</script>',
  '<Cite id={globalThis.wasRun = true} />',
  '<Cite {...(globalThis.wasRun = true, {})} />',
  '<img src="x" onError="alert(1)" />',
  '<iframe src="https://example.com" />',
  '<Unknown />',
  '<globalThis.Cite />',
  '[ক](javascript:alert(1))',
])('a text that would run code is not compiled: %s', async (body) => {
  await expect(compile(`ক\n\n${body}\n\nখ\n`)).rejects.toThrow('content/articles/a/bn.mdx:3:');
  expect(globalThis).not.toHaveProperty('wasRun');
});

test('a comment is no code', async () => {
  expect(await renderBody('ক {/* later */} খ\n')).toBe('<p>ক  খ</p>');
});

test.each(['\r', '\r\r', '\u2028', '\u2029', '\ufeff'])(
  'code behind a line that ends with %j is not compiled, whoever else overlooks it',
  async (end) => {
    const compiled = await compile(`ক${end}export const a = (globalThis.wasRun = true)${end}${end}খ\n`).catch(
      (error: Error) => error,
    );
    if (!(compiled instanceof Error)) renderArticle(compiled.code);
    expect(globalThis).not.toHaveProperty('wasRun');
  },
);
