import { load } from 'cheerio';
import { expect, test } from 'vitest';
import { createLibrary } from '@/lib/content/library';
import { parseContent } from '@/lib/content/parse/parse-content';
import { isSideBySidePath, sideBySidePath } from '@/lib/i18n/side-by-side-path';
import { composeSideBySide } from '@/lib/publish/side-by-side/compose-side-by-side';
import { createSource } from '@/tests/content/fixture';

const words = (title: string) =>
  `{ "SideBySide": { "title": "{title}: ${title}", "back": "back", "end": "end" } }`;
const library = createLibrary(
  parseContent(createSource({ 'messages/bn.json': words('দুই'), 'messages/en.json': words('both') })).model,
);

/** An article's document with a text. */
const documentOf = (text: string) => `<!DOCTYPE html><html lang="bn"><head><title>Old</title>
<meta name="robots" content="max-image-preview:large"><meta name="description" content="d">
<meta property="og:title" content="t"><link rel="canonical" href="https://kajpath.example/bn/first">
<link rel="alternate" hreflang="en" href="https://kajpath.example/en/first"><style>p{color:red}</style></head><body>
<header><a class="language" href="/en/first" hreflang="en" lang="en">English</a></header>
<main><nav class="breadcrumb"><ol><li><a href="/bn">home</a></li></ol></nav>
<article><h1>Title</h1><ul class="meta"><li><a href="#sources">3</a></li><li><a href="/bn/first/with-english">both</a></li></ul>
<nav class="toc"><ol><li>contents</li></ol></nav>${text}<p id="term-a" popover="auto">meaning</p>
<section class="sources"><ol><li id="source-1">source</li></ol></section><section class="ask">comments</section></article>
<script>alert(1)</script></main></body></html>`;

function compose(own: string, twin: string) {
  const page = { slug: 'first', locale: 'bn', twin: 'en' } as const;
  const html = composeSideBySide(library, page, { own: documentOf(own), twin: documentOf(twin) });
  return load(html);
}

/** The rows: language and text of what stands one below the other, without the title. */
function listRows(own: string, twin: string): string[] {
  const $ = compose(own, twin);
  return $('.twins > :not(.meta)')
    .toArray()
    .slice(2)
    .map((element) => [$(element).attr('lang'), $(element).text()].join(' '));
}

test('each block is followed by its twin, and both say their language', () => {
  const own = '<h2 id="a" class="section">ক</h2><p>খ</p><div class="steps"><ol><li>গ</li></ol></div>';
  const twin = '<h2 id="a" class="section">A</h2><p>B</p><div class="steps"><ol><li>C</li></ol></div>';
  expect(listRows(own, twin)).toEqual(['bn ক', 'en A', 'bn খ', 'en B', 'bn গ', 'en C']);
});

test('what has no twin stands alone, and what follows is paired again', () => {
  const own = '<p>ক</p><ul><li>খ</li></ul><h2 id="a">গ</h2><p>ঘ</p>';
  const twin = '<p>A</p><h2 id="a">C</h2><blockquote>more</blockquote><p>D</p>';
  expect(listRows(own, twin)).toEqual(['bn ক', 'en A', 'bn খ', 'bn গ', 'en C', 'en more', 'bn ঘ', 'en D']);
});

test('a heading keeps its id once, and leads back to its section in its own language', () => {
  const $ = compose('<h2 id="a" class="section">ক</h2>', '<h2 id="a" class="section">A</h2>');
  expect(
    $('h2')
      .map((_, heading) => $(heading).attr('id') ?? 'none')
      .get(),
  ).toEqual(['a', 'none']);
  expect(
    $('h2 a')
      .map((_, link) => $(link).attr('href'))
      .get(),
  ).toEqual(['/bn/first#a', '/en/first#a']);
});

test('marks lead to the sources of the article; a link to a section stays in the page', () => {
  const text =
    '<h2 id="a">A</h2><p>x<sup><a href="#source-1" id="cite-1">[1]</a></sup> <a href="#a">a</a></p>';
  const $ = compose(text, text);
  const links = $('p a')
    .map((_, link) => $(link).attr('href'))
    .get();
  expect(links.slice(0, 4)).toEqual(['/bn/first#source-1', '#a', '/en/first#source-1', '#a']);
  expect($('[id^=cite]').length).toBe(0);
});

test('a term is its word: its meaning opens in the article only', () => {
  const $ = compose('<p>ক <button class="term" popovertarget="term-a">খ</button></p>', '<p>A</p>');
  expect($('.twins button, [popover]').length).toBe(0);
  expect($('.twins p').eq(1).text()).toBe('ক খ');
});

test('a table has both texts in each cell, the same text once, and marks once', () => {
  const cell = (text: string) => `${text}<sup><a href="#source-1">[1]</a></sup>`;
  const table = (head: string, one: string) =>
    `<div class="comparison"><table><caption>${head}</caption><tbody><tr><th scope="row">Fiverr</th><td data-label="${head}">${cell(one)}<details><summary>more</summary></details></td></tr></tbody></table></div>`;
  const $ = compose(table('ফি', '২০%'), table('Fee', '20%'));
  expect($('table').length).toBe(1);
  const parts = (selector: string) =>
    $(`${selector} > div`)
      .map((_, part) => `${$(part).attr('lang')} ${$(part).text()}`)
      .get();
  expect(parts('caption')).toEqual(['bn ফি', 'en Fee']);
  expect(parts('th')).toEqual(['bn Fiverr']);
  expect(parts('td')).toEqual(['bn ২০%[1]', 'en 20%']);
  expect($('details').length).toBe(0);
});

test('tables of another shape stand beside each other', () => {
  const table = (cells: string) => `<div class="scroll"><table><tr>${cells}</tr></table></div>`;
  expect(listRows(table('<td>ক</td>'), table('<td>A</td><td>B</td>'))).toEqual(['bn ক', 'en AB']);
});

test('the page is not indexed, has no script, and says which article it belongs to', () => {
  const $ = compose('<p>ক</p>', '<p>A</p>');
  expect($('title').text()).toBe('কাজের শুরু কোথায়: দুই');
  expect($('meta[name=robots]').attr('content')).toBe('noindex');
  expect($('link[rel=canonical]').attr('href')).toBe('https://kajpath.example/bn/first');
  expect($('script, style, [property], [rel=alternate], [name=description]').length).toBe(0);
  expect($('.language').attr('href')).toBe('/en/first/with-bangla');
  expect($('.breadcrumb a').last().attr('href')).toBe('/bn/first');
  expect(
    $('.meta a')
      .map((_, link) => $(link).attr('href'))
      .get(),
  ).toEqual(['/bn/first#sources']);
  expect($('.sources, .ask, .toc').length).toBe(0);
});

test('addresses with two languages are known', () => {
  expect(sideBySidePath('en', 'first', 'bn')).toBe('/en/first/with-bangla');
  expect(['/en/first/with-bangla', '/bn/first/with-english'].map(isSideBySidePath)).toEqual([true, true]);
  const others = ['/en/first', '/en/with-bangla', '/en/first/with-fees', '/en/first/with-bangla/more'];
  expect(others.filter(isSideBySidePath)).toEqual([]);
});
