import { expect, test } from '@playwright/test';
import type { Article } from '@/lib/content/article';
import { localeList } from '@/lib/i18n/locales';
import { listProgrammes } from '@/lib/subject/programmes/list-programmes';
import { type GraphNode, graphSchema } from '@/tests/schemas/structured-data';
import { editions, library, localeOf, twinOf } from './content';
import { type CrawledPage, crawl } from './crawl';
import { readHead } from './read-document';

/* What search engines are told of every page, against the fields they ask for. */

const pages = await crawl();
const { site } = library;
const urls = pages.map(({ path }) => site.url + path);
/** What a page lists, in order, by its path. */
const lists = new Map<string, { url: string; name: string }[]>(
  localeList.flatMap((locale) => {
    const entry = (path: string, name: string) => ({ url: `${site.url}/${locale}/${path}`, name });
    const articles = (listed: Article[]) => listed.map(({ slug, texts }) => entry(slug, texts[locale].title));
    const paths = library.listLearningPaths();
    return [
      ...library
        .listTopics()
        .map(({ id }) => [`/${locale}/topics/${id}`, articles(library.listArticlesOfTopic(id))] as const),
      [
        `/${locale}/programmes`,
        listProgrammes(library).map(({ id, name }) => entry(`programmes#${id}`, name[locale])),
      ] as const,
      [
        `/${locale}/decide`,
        library.listFlows().map(({ id, title }) => entry(`decide/${id}`, title[locale])),
      ] as const,
      [
        `/${locale}/phrases`,
        Object.entries(library.phrases).map(([id, { title }]) => entry(`phrases/${id}`, title[locale])),
      ] as const,
      [`/${locale}/paths`, paths.map(({ id, title }) => entry(`paths/${id}`, title[locale]))] as const,
      ...paths.map(
        ({ id, steps }) => [`/${locale}/paths/${id}`, articles(steps.map(({ article }) => article))] as const,
      ),
    ];
  }),
);

/** The node of a type: there has to be one, and no other. */
function nodeOf<T extends GraphNode['@type']>(graph: GraphNode[], type: T) {
  const found = graph.filter((node) => node['@type'] === type);
  expect(found, type).toHaveLength(1);
  return found[0] as Extract<GraphNode, { '@type': T }>;
}

const positions = (list: { position: number }[]) => list.map(({ position }) => position);
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

const homeOf = (path: string) => `/${localeOf(path)}`;
const editionAt = (path: string) => editions.find((edition) => edition.path === path);
/** The type of a page about the site. */
function typeOfAbout(path: string): string | undefined {
  const page = library.listPages().find(({ slug }) => path === `${homeOf(path)}/${slug}`);
  return page && (page.slug === 'about' ? 'AboutPage' : 'WebPage');
}
const isGlossary = (path: string) => path === `${homeOf(path)}/glossary`;

/** What a page's one script of data says, with every field that its nodes need. */
function graphOf(page: CrawledPage): GraphNode[] {
  const { graphs } = readHead(page);
  return graphSchema.parse(JSON.parse(graphs[0] ?? ''))['@graph'];
}

test('every page has one graph, with every field that its nodes need', () => {
  const faults = pages.flatMap((page) => {
    const { graphs } = readHead(page);
    if (graphs.length !== 1) return [`${page.path}: ${graphs.length} graphs`];
    const { error } = graphSchema.safeParse(JSON.parse(graphs[0] ?? ''));
    return error ? [`${page.path}: ${error.message}`] : [];
  });
  expect(faults).toEqual([]);
});

test('every page tells of its publisher, every list of the site, and each has the nodes of its kind and no others', () => {
  for (const page of pages) {
    const { path } = page;
    const isHome = path === homeOf(path);
    const graph = graphOf(page);
    const types = [
      !editionAt(path) && 'WebSite',
      'Organization',
      !isHome && 'BreadcrumbList',
      lists.has(path) && 'ItemList',
      isGlossary(path) && 'DefinedTermSet',
      editionAt(path) && 'Article',
      typeOfAbout(path),
    ];
    expect.soft(graph.map((node) => node['@type']).sort(), path).toEqual(types.filter(Boolean).sort());
    if (!editionAt(path)) {
      expect.soft(nodeOf(graph, 'WebSite'), path).toMatchObject({
        url: site.url + homeOf(path),
        name: site.name[localeOf(path)],
        inLanguage: localeOf(path),
      });
    }
    const publisher = nodeOf(graph, 'Organization');
    expect.soft(publisher, path).toMatchObject({ name: site.name[localeOf(path)], url: site.url });
    expect.soft(publisher.logo, path).toBe(isHome ? `${site.url}/icon-512.png` : undefined);
  }
});

test('every page but the homes has a breadcrumb from its home through pages that there are', () => {
  for (const page of pages.filter(({ path }) => path !== homeOf(path))) {
    const { path } = page;
    const steps = nodeOf(graphOf(page), 'BreadcrumbList').itemListElement;
    expect.soft(positions(steps), path).toEqual(upTo(steps.length));
    const home = { name: site.name[localeOf(path)], item: site.url + homeOf(path) };
    expect.soft(steps[0], path).toMatchObject(home);
    expect
      .soft(
        steps.filter(({ item }) => !urls.includes(item)),
        `${path}: no such page`,
      )
      .toEqual([]);
    if (editionAt(path)) continue;
    const last = { name: readHead(page).heading, item: site.url + path };
    expect.soft(steps.at(-1), path).toMatchObject(last);
  }
});

test('every page that lists something says what, in its order', () => {
  const listing = pages.filter(({ path }) => lists.has(path));
  expect(listing).toHaveLength(lists.size);
  for (const page of listing) {
    const items = nodeOf(graphOf(page), 'ItemList').itemListElement;
    expect.soft(positions(items), page.path).toEqual(upTo(items.length));
    const named = items.map(({ url, name }) => ({ url, name }));
    expect.soft(named, page.path).toEqual(lists.get(page.path));
  }
});

test('the glossary names its terms in both languages', () => {
  const glossaries = pages.filter(({ path }) => isGlossary(path));
  expect(glossaries).toHaveLength(localeList.length);
  for (const page of glossaries) {
    const { hasDefinedTerm } = nodeOf(graphOf(page), 'DefinedTermSet');
    const terms = Object.values(library.glossary).map(({ term }) => term[localeOf(page.path)]);
    expect(hasDefinedTerm.map(({ name }) => name).sort()).toEqual(terms.sort());
  }
});

test('every article names its title, picture, days, author, sources and twin', () => {
  for (const { article, locale, path } of editions) {
    const page = pages.find((candidate) => candidate.path === path);
    expect.soft(page, path).toBeDefined();
    if (!page) continue;
    const graph = graphOf(page);
    const own = nodeOf(graph, 'Article');
    expect.soft(own, path).toMatchObject({
      '@id': `${site.url}${path}#article`,
      headline: article.texts[locale].title,
      image: Object.fromEntries(readHead(page).meta)['og:image'],
      inLanguage: locale,
      datePublished: `${article.publishedAt}T00:00:00+06:00`,
      dateModified: `${article.updatedAt}T00:00:00+06:00`,
      author: { name: site.authors[article.author]?.name[locale] },
      publisher: { '@id': nodeOf(graph, 'Organization')['@id'] },
    });
    // The other language has the other half of the pair: schema.org makes the two properties inverse.
    const [half, other] =
      locale === 'bn' ? ['workTranslation', 'translationOfWork'] : ['translationOfWork', 'workTranslation'];
    const twin = { '@id': `${site.url}${twinOf(path)}#article` };
    expect.soft(own, path).toMatchObject({ [half ?? '']: twin });
    expect.soft(own, path).not.toHaveProperty(other ?? '');
  }
});
