import { unzipSync } from 'fflate';
import type { Element } from 'hast';
import { h } from 'hastscript';
import { expect, test } from 'vitest';
import { loadLibrary } from '@/lib/content/load-library';
import { href } from '@/lib/i18n/href';
import { buildBook } from '@/lib/publish/hand/epub/build-book';
import { takeChapter } from '@/lib/publish/hand/epub/chapter';

const library = await loadLibrary();
const [path] = library.listLearningPaths();
if (!path) throw new Error('expected a learning path');
const slugs = path.steps.map(({ article }) => article.slug);
const outside = library.listArticles().find(({ slug }) => !slugs.includes(slug))?.slug ?? '';

/** A chapter that links to itself, to the next one, to an article that the book does not have, and to another site. */
async function chapterOf(page: string): Promise<Element> {
  return h('section', [
    h('h1', { id: 'top' }, page),
    h('p', [
      h('a', { href: '#top' }, 'up'),
      h('a', { href: `/bn/${slugs[1]}#top` }, 'next'),
      h('a', { href: `/bn/${outside}` }, 'elsewhere'),
      h('a', { href: 'https://ec.example/বাংলা' }, 'far'),
      h('span', { lang: 'en' }, 'word'),
    ]),
  ]);
}

const make = () => buildBook({ library, locale: 'bn', path, day: '2026-12-01', takeChapter: chapterOf });
const book = Buffer.from(await make());
const files = Object.fromEntries(
  Object.entries(unzipSync(book)).map(([name, content]) => [name, Buffer.from(content).toString()]),
);
const opf = files['EPUB/package.opf'] ?? '';

test('the type of the file comes first, as it is, without an extra field', () => {
  expect(book.readUInt16LE(8), 'method: stored').toBe(0);
  expect(book.readUInt16LE(28), 'length of the extra field').toBe(0);
  expect(book.subarray(30, 58).toString()).toBe('mimetypeapplication/epub+zip');
});

test('the spine is the order of the path, after cover, preface and contents', () => {
  const nameOf = new Map(
    [...opf.matchAll(/<item id="([^"]*)" href="([^"]*)"/g)].map(([, id, name]) => [id, name]),
  );
  const spine = [...opf.matchAll(/<itemref idref="([^"]*)"/g)].map(([, id]) => nameOf.get(id));
  expect(spine).toEqual([
    'cover.xhtml',
    'about.xhtml',
    'contents.xhtml',
    ...slugs.map((slug) => `${slug}.xhtml`),
  ]);
  for (const name of nameOf.values()) expect(files).toHaveProperty([`EPUB/${name}`]);
});

test('it says what it is, in which language, and of which day', () => {
  expect(opf).toContain(`<dc:title>${path.title.bn}</dc:title>`);
  expect(opf).toContain('<dc:language>bn</dc:language>');
  expect(opf).toContain('<meta property="dcterms:modified">2026-12-01T00:00:00Z</meta>');
  expect(opf).toMatch(/<dc:identifier id="id">urn:uuid:[0-9a-f-]{36}<\/dc:identifier>/);
  expect(files['EPUB/about.xhtml']).toContain(`https://kajpath.example${href.book('bn', path.id)}`);
});

test('links lead to chapters that the book has, and to the web for others', () => {
  const chapter = files[`EPUB/${slugs[0]}.xhtml`] ?? '';
  const links = [...chapter.matchAll(/<a href="([^"]*)"/g)].map(([, link]) => link);
  expect(links).toEqual([
    `${slugs[0]}.xhtml#top`,
    `${slugs[1]}.xhtml#top`,
    `https://kajpath.example/bn/${outside}`,
    `https://ec.example/${encodeURIComponent('বাংলা')}`,
  ]);
  expect(chapter).toContain('<span lang="en" xml:lang="en">word</span>');
});

test('the same content gives the same bytes', async () => {
  expect(book.readUInt32LE(10), 'midnight on 1 January 1980').toBe(0x0021_0000);
  expect(Buffer.from(await make()).equals(book)).toBe(true);
});

test('in a chapter everything is open, and the meanings of words are notes', () => {
  const [id = '', term] = Object.entries(library.glossary)[0] ?? [];
  const html = `<main><article><h1>T</h1>
    <p><button type="button" class="term" popovertarget="term-${id}">w</button></p><p id="term-${id}" popover="auto">m</p>
    <table><tbody><tr><td data-label="L">1<details><summary>more</summary></details></td></tr></tbody></table>
    <section class="sources" data-mark="s"><h2>S</h2><details open><summary>sum</summary><ol><li id="source-1">x</li></ol></details></section>
    </article></main>`;
  const chapter = JSON.stringify(takeChapter(html, library, 'bn'));
  expect(chapter).not.toMatch(/details|summary|popover|button|dataLabel|dataMark/);
  expect(chapter).toContain(`"href":"#term-${id}"`);
  expect(chapter).toContain('"epub:type":"noteref"');
  expect(chapter).toContain(term?.meaning.bn);
  expect(chapter).toContain('source-1');
  expect(chapter).not.toContain('more');
});
