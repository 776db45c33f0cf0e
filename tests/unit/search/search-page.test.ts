import { expect, test } from 'vitest';
import { loadLibrary } from '@/lib/content/load-library';
import { createSearch } from '@/lib/search/answer-query';
import { createMemoryReader } from '@/lib/search/indexing/stored-article';
import {
  createPageFiller,
  cutTemplate,
  emptyPageFields,
  searchPageFields,
  templateFields,
} from '@/lib/search/page/search-page-fields';
import { searchPageTexts } from '@/lib/search/page/search-page-texts';
import { listParts, readText } from '@/tests/component/render';
import { hostileTitles } from '@/tests/hostile-titles';
import { data, texts } from './search-samples';

const library = await loadLibrary();
const search = createSearch(data, createMemoryReader({ data, texts }));
const bn = searchPageTexts(library, 'bn');
const en = searchPageTexts(library, 'en');

/** A page as the build renders it with some fields. */
const page = ({ title, query, address, answer }: ReturnType<typeof templateFields>) =>
  `<title>${title}</title><input value="${query}"><a href="/en/search${address}">English</a><div>${answer}</div>`;

test('results are an ordered list: heading, article, language and snippet, those of the page’s language first', () => {
  const { answer, found } = searchPageFields(search, bn, 'fiverr');
  const [heading, ...results] = listParts(answer, 'h1').concat(listParts(answer, 'h2'));
  expect(heading?.text).toBe('“fiverr” খুঁজে যা পাওয়া গেল');
  expect(results.length).toBe(found);
  expect(listParts(answer, 'ol')).toHaveLength(1);
  expect(listParts(answer, 'a')[0]).toMatchObject({
    attributes: { href: '/bn/marketplaces#fiverr', hreflang: 'bn' },
    text: 'ফাইভার কত টাকা কাটে',
  });
  expect(listParts(answer, 'mark')[0]?.text).toBe('ফাইভার');
  const languages = listParts(answer, 'a').map(({ attributes }) => attributes.hreflang);
  expect(languages).toEqual([...languages].sort());
  expect(new Set(languages)).toEqual(new Set(['bn', 'en']));
  const own = listParts(answer, 'li').filter(({ attributes }) => attributes.lang === 'en');
  expect(own.length).toBe(languages.filter((lang) => lang === 'en').length);
  for (const { text } of own) expect(text).toContain('English');
});

test('what only has a word of the query stands under a heading of its own, with the topics below, and counts as nothing found', () => {
  const { title, answer, found } = searchPageFields(search, en, 'bank hologram spaceship');
  expect(found).toBe(0);
  expect(title).toBe('Nothing exactly on “bank hologram spaceship”; nearest');
  expect(listParts(answer, 'h1').map(({ text }) => text)).toEqual([title]);
  expect(listParts(answer, 'a')[0]?.attributes.href).toBe('/en/marketplaces#paypal');
  expect(listParts(answer, 'ul').at(-1)?.attributes.class).toBe('topics');
  expect(searchPageFields(search, en, 'hologram spaceship').title).toContain('Nothing found');
});

test.each([
  ['AvDU‡mvwm©s', true],
  ['UvKv Kxfv‡e Avm‡e', true],
  ['UvKv bank hologram spaceship', true],
  ['govt DVD', false],
  ['vat savvy devs', false],
  ['zzyzx', false],
])('the reader of %s is told to type in Unicode: %s', (query, isTold) => {
  const hint = bn.oldFont;
  expect(hint).toContain('ইউনিকোড');
  expect(searchPageFields(search, bn, query).answer.includes(hint)).toBe(isTold);
});

test('a place is a result that says what it is, with its whole text', () => {
  for (const [texts, kind, name, text] of [
    [bn, 'হিসাবের পাতা', 'কত থাকে', 'ফি কেটে যা থাকে।'],
    [en, 'Tool', 'What is <left>', 'What the fees leave.'],
  ] as const) {
    const { answer, found } = searchPageFields(search, texts, 'kalkuletor');
    expect(found).toBe(1);
    expect(listParts(answer, 'a')).toEqual([
      {
        tag: 'a',
        attributes: { href: `/${texts.lang}/take-home`, hreflang: texts.lang },
        text: name,
      },
    ]);
    expect(listParts(answer, 'li').map((item) => item.text)).toContain(kind);
    expect(readText(answer)).toContain(text);
  }
});

test('the number of results is in the digits of the language', () => {
  const { answer, found } = searchPageFields(search, bn, 'fiverr');
  expect(readText(answer)).toContain(`${found.toLocaleString('bn-BD')}টি ফল`);
  expect(readText(searchPageFields(search, en, 'fiverr').answer)).toContain(`${found} results`);
});

test('a guess is offered as a link to its results', () => {
  const { answer } = searchPageFields(search, en, 'marktplaces');
  expect(listParts(answer, 'a')[0]).toEqual({
    tag: 'a',
    attributes: { href: '/en/search?q=marketplace' },
    text: 'marketplace',
  });
});

test('without results the page says so and offers the topics', () => {
  const { answer, found, title } = searchPageFields(search, bn, 'cricket');
  expect([found, title]).toEqual([0, '“cricket” খুঁজে কিছু পাওয়া যায়নি']);
  expect(listParts(answer, 'h1')[0]?.text).toBe(title);
  expect(listParts(answer, 'a').map(({ text }) => text)).toEqual(
    library.listTopics().map((topic) => topic.title.bn),
  );
});

test('without a query the page says what can be asked', () => {
  for (const query of ['', '  ', '\n']) {
    const fields = searchPageFields(search, en, query);
    expect(fields).toEqual({ ...emptyPageFields(en), found: 0 });
    expect(fields).toMatchObject({ query: '', address: '', title: en.title });
    expect(readText(fields.answer)).toContain(en.hint);
  }
});

test.each([
  '</title><script>alert(1)</script>',
  '"onfocus="x',
  "'&<>",
  '$& $1 {query}',
  '\ue004\ue001',
  ...hostileTitles,
])('a query is shown as typed: %s', (query) => {
  const fill = createPageFiller(cutTemplate(page(templateFields(en))));
  const html = fill(searchPageFields(search, en, query));
  expect(listParts(html, 'script')).toEqual([]);
  expect(listParts(html, 'input')[0]?.attributes).toEqual({ value: query.trim() });
  expect(listParts(html, 'h1')[0]?.text).toContain(query.trim());
  expect(listParts(html, 'title')[0]?.text).toContain(query.trim());
  const address = new URL(listParts(html, 'a')[0]?.attributes.href ?? '', 'https://kajpath.example');
  expect([address.pathname, address.searchParams.get('q')]).toEqual(['/en/search', query.trim()]);
});

test('a filled page has neither sample answers nor placeholders', () => {
  const template = cutTemplate(page(templateFields(en)));
  const html = createPageFiller(template)(emptyPageFields(en));
  expect(html).toBe(page(emptyPageFields(en)));
  expect(template.match(/[\ue000-\uf8ff]/g)).toHaveLength(4);
});

test('a template without the placeholder of a field fails the build', () => {
  const { title, query, answer } = templateFields(en);
  expect(() => cutTemplate(page({ title, query, answer, address: '' }))).toThrow(
    'expected a place for address',
  );
});
