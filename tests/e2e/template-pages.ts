import { readdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { groupBy } from '@/lib/content/group-by';
import { type Locale, localeList } from '@/lib/i18n/locales';
import { localeOf } from './content';
import { type CrawledPage, crawl } from './crawl';
import { foldText, listOf, parseDocument } from './read-document';

/*
 * Which pages stand for the others in a browser. What is true of a template is tried on these alone, so that the time of the
 * suite does not grow with the articles; the rest of the pages has its turn in `npm run test:deep`.
 *
 * They are chosen from the pages at hand, so the choice follows the content. In each language:
 * 1. of each template, a page.tsx of app/, the page with the most elements;
 * 2. the pages at the extremes listed below, where a layout breaks first;
 * 3. more pages until every kind of element, by its tag, class and parent, stands on one of them.
 */

/** A page of the site, and whether a test of it is for `npm run test:deep` only. */
export type PageToTry = { path: string; title: string; details: { tag?: string } };

const pages = await crawl();
const templates = await listTemplates();

/** Where a layout breaks first. */
const extremes: [reason: string, measure: (page: CrawledPage) => number][] = [
  ['the widest table', widthOfTables],
  ['the most tables', (page) => count(page, 'table')],
  [
    'the longest word',
    (page) =>
      Math.max(
        ...textOf(page)
          .split(' ')
          .map((word) => word.length),
      ),
  ],
];

/** Path → why the page stands for others. */
const reasons = new Map<string, string>(localeList.flatMap(chooseOfLanguage));

/** All pages; those that stand for no others carry the tag @deep. */
export const pagesToTry: PageToTry[] = pages.map(({ path }) => {
  const reason = reasons.get(path);
  return { path, title: reason ? `${path} (${reason})` : path, details: reason ? {} : { tag: '@deep' } };
});

/** The same for tests that walk over pages of one language: the pages that stand for others, and the rest. */
export const walks = localeList.flatMap((locale) => {
  const own = pagesToTry.filter(({ path }) => localeOf(path) === locale);
  const [few, rest] = [own.filter(({ details }) => !details.tag), own.filter(({ details }) => details.tag)];
  return [
    { locale, name: 'every template', paths: few.map(({ path }) => path), details: {} },
    { locale, name: 'all other pages', paths: rest.map(({ path }) => path), details: { tag: '@deep' } },
  ];
});

/** The page of a language that has the most of something. Throws where no page has any: its test would try nothing. */
export function pageWithMost(locale: Locale, selector: string): string {
  const page = largestBy(pagesOf(locale), (candidate) => count(candidate, selector));
  if (count(page, selector) === 0) throw new Error(`no page in ${locale} has ${selector}`);
  return page.path;
}

/** The article of a language with the table that has the most columns. */
export function articleWithWidestTable(locale: Locale): string {
  return largestBy(pagesOf(locale), widthOfTables).path;
}

/**
 * The fewest pages, nearly, on which every item stands that stands on any page.
 *
 * @param itemsOf  the items of a page: kinds of element, names of classes
 * @returns        pages with the first item that each was taken for
 */
export function coverPages(
  candidates: CrawledPage[],
  itemsOf: (page: CrawledPage) => string[],
): { page: CrawledPage; item: string }[] {
  const items = new Map(candidates.map((page) => [page, new Set(itemsOf(page))]));
  const left = new Set([...items.values()].flatMap((own) => [...own]));
  const taken: { page: CrawledPage; item: string }[] = [];
  while (left.size > 0) {
    const missingOn = (page: CrawledPage) => [...(items.get(page) ?? [])].filter((item) => left.has(item));
    const page = largestBy(candidates, (candidate) => missingOn(candidate).length);
    const [item = ''] = missingOn(page);
    taken.push({ page, item });
    for (const covered of missingOn(page)) left.delete(covered);
  }
  return taken;
}

/** The template that a page is made by, as the app folder spells it: `[locale]/topics/[topic]`. */
function templateOf(path: string): string {
  return templates.find(({ pattern }) => pattern.test(path))?.name ?? 'none';
}

function chooseOfLanguage(locale: Locale): [path: string, reason: string][] {
  const own = pagesOf(locale);
  const byTemplate = groupBy(own, ({ path }) => templateOf(path));
  const largest = [...byTemplate].map(([template, made]): [string, string] => [
    largestBy(made, (page) => count(page, '*')).path,
    `the largest of ${template}`,
  ]);
  const extreme = extremes.map(([reason, measure]): [string, string] => [
    largestBy(own, measure).path,
    reason,
  ]);
  const chosen = [...largest, ...extreme].map(([path]) => path);
  const kinds = new Set(own.filter(({ path }) => chosen.includes(path)).flatMap(listKinds));
  const others = coverPages(own, (page) => listKinds(page).filter((kind) => !kinds.has(kind)));
  const further = others.map(({ page, item }): [string, string] => [page.path, `with ${item}`]);
  // The first reason of a page counts.
  return [...largest, ...extreme, ...further].reverse();
}

/** Kinds of element in the body, by tag, class and parent: `td > small`. */
function listKinds(page: CrawledPage): string[] {
  const nameOf = (element: ReturnType<ReturnType<typeof parseDocument>>) =>
    [element.prop('tagName')?.toLowerCase(), ...(element.attr('class')?.split(/\s+/) ?? [])].join('.');
  return listOf(page, 'body *', (element) => `${nameOf(element.parent())} > ${nameOf(element)}`);
}

/** The page.tsx of app/[locale]; those that name their path come before those that take any. */
async function listTemplates() {
  const files = await readdir('app/[locale]', { recursive: true });
  const names = files.filter((file) => file.endsWith('page.tsx')).map((file) => dirname(`[locale]/${file}`));
  const freedom = (name: string) => name.split('[').length;
  return names
    .sort((a, b) => freedom(a) - freedom(b))
    .map((name) => ({ name, pattern: new RegExp(`^/${name.replace(/\[\w+\]/g, '[^/]+')}$`) }));
}

function pagesOf(locale: Locale): CrawledPage[] {
  return pages.filter(({ path }) => localeOf(path) === locale);
}

function largestBy<T>(list: T[], measure: (item: T) => number): T {
  const [first, ...rest] = list.map((item) => ({ item, size: measure(item) }));
  if (!first) throw new Error('no page to choose from');
  return rest.reduce((a, b) => (b.size > a.size ? b : a), first).item;
}

function count(page: CrawledPage, selector: string): number {
  return parseDocument(page)(selector).length;
}

/** Columns of the widest table of an article. */
function widthOfTables(page: CrawledPage): number {
  return Math.max(...listOf(page, 'article tr', (row) => row.children().length), 0);
}

function textOf(page: CrawledPage): string {
  return foldText(parseDocument(page)('body').text());
}
