import { expect, test } from '@playwright/test';
import { href } from '@/lib/i18n/href';
import { defaultLocale, localeList } from '@/lib/i18n/locales';
import { editions, library, localeOf, twinOf } from './content';
import { crawl, fetchPage } from './crawl';
import { type DocumentFacts, foldText, listOf, readDocument } from './read-document';

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

test('every page is a complete HTML document in its own language', () => {
  for (const page of pages) {
    const { path, status, contentType, source } = page;
    expect.soft([status, contentType], path).toEqual([200, 'text/html; charset=utf-8']);
    expect.soft(source, path).toMatch(/^<!doctype html>/i);
    const { lang, title, description } = readDocument(page);
    expect.soft(lang, path).toBe(localeOf(path));
    expect.soft(title.length, `${path}: title`).toBeGreaterThan(4);
    expect.soft(description.length, `${path}: description`).toBeGreaterThanOrEqual(50);
  }
});

test('every page has one main heading, no empty one, no skipped level and no id twice', () => {
  const faults = pages.flatMap((page) => {
    const facts = readDocument(page);
    const main = facts.headings.filter(({ level }) => level === 1);
    return [
      ...(main.length === 1 ? [] : [`${main.length} headings of level 1`]),
      ...facts.headings.filter(({ text }) => text === '').map(({ id }) => `an empty heading #${id}`),
      ...skippedLevels(facts).map((text) => `a level is skipped before "${text}"`),
      ...repeated(facts.ids).map((id) => `the id ${id} occurs twice`),
    ].map((fault) => `${page.path}: ${fault}`);
  });
  expect(faults).toEqual([]);
});

/** Elements that are landmarks; sections and forms only with a name. */
const landmarks =
  'header, main, footer, nav, aside, search, section[aria-label], section[aria-labelledby], form[aria-label]';

test('landmarks of one kind have names, each its own, on every page', () => {
  const faults = pages.flatMap((page) => {
    const found = listOf(page, landmarks, (element) => {
      const titles = element.attr('aria-labelledby')?.split(/\s+/) ?? [];
      const named = titles.flatMap((title) => listOf(page, `[id="${title}"]`, (other) => other.text()));
      return `${element.prop('tagName')} "${(element.attr('aria-label') ?? named.join(' ')).trim()}"`;
    });
    const mains = found.filter((name) => name.startsWith('MAIN'));
    return [
      ...(mains.length === 1 ? [] : [`${mains.length} main parts`]),
      ...repeated(found).map((name) => `${name} twice`),
    ].map((fault) => `${page.path}: ${fault}`);
  });
  expect(faults).toEqual([]);
});

/** Names that say nothing of where a link leads: those for which Lighthouse takes points off a page. */
const emptyNames =
  /^(?:click (?:here|this)|go|(?:right )?here|information|(?:learn |read |see )?more|more info(?:rmation)?|start|this)$/i;

test('no link of any page has a name that says nothing of where it leads', () => {
  const named = pages.flatMap((page) =>
    listOf(page, 'a[href]', (link) => `${page.path}: ${foldText(link.text())}`),
  );
  expect(named.length).toBeGreaterThan(pages.length);
  expect(named.filter((name) => emptyNames.test(name.slice(name.indexOf(': ') + 2)))).toEqual([]);
});

test('every page and its twin name each other as alternates', () => {
  for (const page of pages) {
    const { path } = page;
    const facts = readDocument(page);
    const twin = pages.find((other) => other.path === twinOf(path));
    expect.soft(twin?.status, `${path}: its twin`).toBe(200);
    expect.soft(pathOf(facts.canonical), `${path}: canonical`).toBe(path);
    const paths = Object.fromEntries(
      Object.entries(facts.alternates).map(([lang, url]) => [lang, pathOf(url)]),
    );
    const pair = { [localeOf(path)]: path, [localeOf(twinOf(path))]: twinOf(path) };
    expect.soft(paths, path).toEqual({ ...pair, 'x-default': pair[defaultLocale] });
    if (twin) expect.soft(readDocument(twin).alternates, path).toEqual(facts.alternates);
  }
});

test('no link of any page is dead, and every anchor exists', async () => {
  const byPath = new Map(pages.map((page) => [page.path, page]));
  /** Pages that the crawl leaves out, such as those of comments. */
  const outside = new Map<string, ReturnType<typeof fetchPage>>();
  const pageOutside = (path: string) => {
    const page = outside.get(path) ?? fetchPage(path);
    outside.set(path, page);
    return page;
  };
  const dead: string[] = [];
  let anchors = 0;
  for (const from of pages) {
    for (const { href: target } of readDocument(from).links) {
      const url = new URL(target, `http://site${from.path}`);
      if (url.origin !== 'http://site') {
        if (!/^(?:https?|mailto|tel|fb-messenger):$/.test(url.protocol)) dead.push(`${from.path}: ${target}`);
        continue;
      }
      if (url.hash) anchors += 1;
      const path = url.pathname + url.search;
      const page = byPath.get(path) ?? (await pageOutside(path));
      const { ids } = readDocument(page);
      const isAlive =
        page.status === 200 && (!url.hash || ids.includes(decodeURIComponent(url.hash.slice(1))));
      if (!isAlive) dead.push(`${from.path}: ${target}`);
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
