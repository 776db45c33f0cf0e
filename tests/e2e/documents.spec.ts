import { expect } from '@playwright/test';
import { href } from '@/lib/i18n/href';
import { defaultLocale, localeList } from '@/lib/i18n/locales';
import { editions, library, localeOf, twinOf } from './content';
import { crawl, fetchPage } from './crawl';
import { type DocumentFacts, readDocument, test } from './read-document';

const pages = await crawl();

/** A page's path on the site under test, from an absolute address that carries the published origin. */
const pathOf = (address = '') => {
  const url = new URL(address, library.site.url);
  return url.origin === new URL(library.site.url).origin ? url.pathname : address;
};

test('links from the homes reach every article and every topic in both languages', () => {
  const expected = [
    ...localeList.map(href.home),
    ...editions.map(({ path }) => path),
    ...localeList.flatMap((locale) => library.listTopics().map(({ id }) => href.topic(locale, id))),
  ];
  const reached = pages.map(({ path }) => path);
  expect(expected.filter((path) => !reached.includes(path))).toEqual([]);
});

for (const { path, status, contentType, html } of pages) {
  test(`${path} is a complete HTML document`, async ({ parser }) => {
    expect(status).toBe(200);
    expect(contentType).toBe('text/html; charset=utf-8');
    expect(html).toMatch(/^<!doctype html>/i);
    const facts = await readDocument(parser, html);
    expect(facts.lang).toBe(localeOf(path));
    expect(facts.title.length).toBeGreaterThan(4);
    expect(facts.description.length).toBeGreaterThanOrEqual(50);
    expect(facts.headings.filter(({ level }) => level === 1)).toHaveLength(1);
    expect(facts.headings.filter(({ text }) => text === '')).toEqual([]);
    expect(skippedLevels(facts), 'headings that skip a level').toEqual([]);
    expect(repeated(facts.ids), 'ids that occur twice').toEqual([]);
  });

  test(`${path} and its twin name each other as alternates`, async ({ parser }) => {
    const facts = await readDocument(parser, html);
    const twin = pages.find((other) => other.path === twinOf(path));
    expect(twin?.status).toBe(200);
    expect(pathOf(facts.canonical)).toBe(path);
    const paths = Object.fromEntries(
      Object.entries(facts.alternates).map(([lang, url]) => [lang, pathOf(url)]),
    );
    const own = localeOf(path);
    const pair = { [own]: path, [localeOf(twinOf(path))]: twinOf(path) };
    expect(paths).toEqual({ ...pair, 'x-default': pair[defaultLocale] });
    expect((await readDocument(parser, twin?.html ?? '')).alternates).toEqual(facts.alternates);
  });
}

test('no link of any page is dead, and every anchor exists', async ({ parser }) => {
  const facts = new Map<string, DocumentFacts>();
  for (const { path, html } of pages) facts.set(path, await readDocument(parser, html));
  const dead: string[] = [];
  let anchors = 0;
  for (const [path, { links }] of facts) {
    for (const { href: target } of links) {
      const url = new URL(target, `http://site${path}`);
      if (url.origin !== 'http://site') {
        if (!/^(?:https?|mailto|fb-messenger):$/.test(url.protocol)) dead.push(`${path}: ${target}`);
        continue;
      }
      if (url.hash) anchors += 1;
      const page = pages.find((other) => other.path === url.pathname + url.search);
      const ids = facts.get(page?.path ?? '')?.ids ?? [];
      const status = page?.status ?? (await fetchPage(url.pathname + url.search)).status;
      const isAlive = status === 200 && (!url.hash || ids.includes(decodeURIComponent(url.hash.slice(1))));
      if (!isAlive) dead.push(`${path}: ${target}`);
    }
  }
  expect(anchors).toBeGreaterThan(0);
  expect(dead).toEqual([]);
});

function repeated(values: string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

function skippedLevels({ headings }: DocumentFacts): string[] {
  return headings
    .filter(({ level }, index) => level > (headings[index - 1]?.level ?? 0) + 1)
    .map(({ text }) => text);
}
