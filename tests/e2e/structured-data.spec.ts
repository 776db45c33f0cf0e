import { expect } from '@playwright/test';
import type { Article } from '@/lib/content/article';
import { localeList } from '@/lib/i18n/locales';
import { listProgrammes } from '@/lib/subject/programmes/list-programmes';
import { type GraphNode, graphSchema } from '@/tests/schemas/structured-data';
import { editions, library, localeOf, twinOf } from './content';
import { test } from './read-document';
import { readHead, readSitemapPages } from './sitemap-pages';

/* What search engines are told of every page of the sitemap, against the fields they ask for. */

const pages = await readSitemapPages();
const { site } = library;
const urls = pages.map(({ url }) => url);
/** What a page lists, in order, by its path. */
const lists = new Map<string, { url: string; name: string }[]>(
  localeList.flatMap((locale) => {
    const entry = (path: string, name: string) => ({ url: `${site.url}/${locale}/${path}`, name });
    const articles = (listed: Article[]) => listed.map(({ slug, texts }) => entry(slug, texts[locale].title));
    const paths = library.listPaths();
    return [
      ...library
        .listTopics()
        .map(({ id }) => [`/${locale}/topics/${id}`, articles(library.listArticlesOfTopic(id))] as const),
      [
        `/${locale}/programmes`,
        listProgrammes(library).map(({ id, name }) => entry(`programmes#${id}`, name[locale])),
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

for (const { path, url, html } of pages) {
  const locale = localeOf(path);
  const isHome = path === `/${locale}`;
  const edition = editions.find((candidate) => candidate.path === path);
  const listed = lists.get(path);
  const isGlossary = path === `/${locale}/glossary`;

  test(`${path} has one graph, with every field that its nodes need`, async ({ parser }) => {
    const { graphs, meta, heading } = await readHead(parser, html);
    expect(graphs).toHaveLength(1);
    const graph = graphSchema.parse(JSON.parse(graphs[0] ?? ''))['@graph'];
    const types = [
      'WebSite',
      'Organization',
      !isHome && 'BreadcrumbList',
      listed && 'ItemList',
      isGlossary && 'DefinedTermSet',
      edition && 'Article',
    ];
    expect(graph.map((node) => node['@type']).sort()).toEqual(types.filter(Boolean).sort());
    expect(nodeOf(graph, 'WebSite')).toMatchObject({
      url: `${site.url}/${locale}`,
      name: site.name[locale],
      inLanguage: locale,
    });
    const publisher = nodeOf(graph, 'Organization');
    expect(publisher).toMatchObject({ name: site.name[locale], url: site.url });
    expect(publisher.logo).toBe(isHome ? `${site.url}/icon-512.png` : undefined);

    if (!isHome) {
      const steps = nodeOf(graph, 'BreadcrumbList').itemListElement;
      expect(positions(steps)).toEqual(upTo(steps.length));
      expect(steps[0]).toMatchObject({ name: site.name[locale], item: `${site.url}/${locale}` });
      for (const { item } of steps) expect(urls).toContain(item);
      if (!edition) expect(steps.at(-1)).toMatchObject({ name: heading, item: url });
    }

    if (listed) {
      const items = nodeOf(graph, 'ItemList').itemListElement;
      expect(positions(items)).toEqual(upTo(items.length));
      expect(items.map(({ url, name }) => ({ url, name }))).toEqual(listed);
    }

    if (isGlossary) {
      const { hasDefinedTerm } = nodeOf(graph, 'DefinedTermSet');
      const terms = Object.values(library.glossary).map(({ term }) => term[locale]);
      expect(hasDefinedTerm.map(({ name }) => name).sort()).toEqual(terms.sort());
    }

    if (edition) {
      const { article } = edition;
      const own = nodeOf(graph, 'Article');
      expect(own).toMatchObject({
        '@id': `${url}#article`,
        headline: article.texts[locale].title,
        image: Object.fromEntries(meta)['og:image'],
        inLanguage: locale,
        datePublished: `${article.publishedAt}T00:00:00+06:00`,
        dateModified: `${article.updatedAt}T00:00:00+06:00`,
        author: { name: site.authors[article.author]?.name[locale] },
        publisher: { '@id': publisher['@id'] },
        citation: article.sources.map((id) => library.getSource(id)?.url),
      });
      // The other language has the other half of the pair: schema.org makes the two properties inverse.
      const [half, other] =
        locale === 'bn' ? ['workTranslation', 'translationOfWork'] : ['translationOfWork', 'workTranslation'];
      expect(own).toMatchObject({ [half ?? '']: { '@id': `${site.url}${twinOf(path)}#article` } });
      expect(own).not.toHaveProperty(other ?? '');
    }
  });
}
