import type {
  Article as ArticleNode,
  BreadcrumbList,
  DefinedTermSet,
  Graph,
  ItemList,
  Organization,
  WebSite,
} from 'schema-dts';
import { termAnchor } from '@/lib/content/anchors';
import type { Article } from '@/lib/content/article';
import type { Library } from '@/lib/content/library';
import { formatDateTime } from '@/lib/i18n/format';
import { absoluteUrl, href } from '@/lib/i18n/href';
import { defaultLocale, type Locale, otherLocales } from '@/lib/i18n/locales';
import type { ListedTerm } from '@/lib/subject/glossary/list-terms';
import type { PictureLink } from '../share/load-picture';
import type { Step } from './breadcrumb-steps';

type PageNodes = Exclude<Graph['@graph'], undefined>;

/** What search engines are told of the home page; who publishes the site, all of it here and nowhere else. */
export function homeGraph(library: Library, locale: Locale): Graph {
  const { url, follow } = library.site;
  const places = [follow?.facebookPage, follow?.facebookGroup].filter((place) => place !== undefined);
  const publisher: Organization = {
    ...organization(library, locale),
    logo: absoluteUrl(url, '/icon-512.png'),
    ...(places.length > 0 && { sameAs: places }),
  };
  return graphOf([website(library, locale), publisher]);
}

/**
 * What search engines are told of a page that is no text: its place in the site.
 *
 * @param steps  the way down to the page, and the page itself: Google takes no way of a single step
 */
export function toolGraph(library: Library, locale: Locale, steps: Step[]): Graph {
  return graphOf([website(library, locale), organization(library, locale), breadcrumb(library, steps)]);
}

/**
 * What search engines are told of a page that lists others: its place in the site, and those pages in order.
 *
 * @param page  `steps` as for toolGraph
 */
export function listGraph(library: Library, locale: Locale, page: { items: Step[]; steps: Step[] }): Graph {
  const list: ItemList = {
    '@type': 'ItemList',
    itemListElement: page.items.map(({ href: path, label }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      url: absoluteUrl(library.site.url, path),
      name: label,
    })),
  };
  return graphOf([
    website(library, locale),
    organization(library, locale),
    breadcrumb(library, page.steps),
    list,
  ]);
}

/** What search engines are told of the glossary: its place in the site, and its words with their addresses. */
export function glossaryGraph(
  library: Library,
  locale: Locale,
  { terms, steps }: { terms: ListedTerm[]; steps: Step[] },
): Graph {
  const url = (anchor?: string) => absoluteUrl(library.site.url, href.glossary(locale, anchor));
  const set: DefinedTermSet = {
    '@type': 'DefinedTermSet',
    '@id': url(),
    inLanguage: locale,
    // Without the meanings: they stand beside, and would double the page.
    hasDefinedTerm: terms.map(({ id, term }) => ({
      '@type': 'DefinedTerm',
      name: term[locale],
      url: url(termAnchor(id)),
    })),
  };
  return graphOf([website(library, locale), organization(library, locale), breadcrumb(library, steps), set]);
}

/** What search engines are told of an article: its text, its twin, its author, and the sources it cites. */
export function articleGraph(
  library: Library,
  locale: Locale,
  page: { article: Article; steps: Step[]; picture: PictureLink },
): Graph {
  const { article, steps, picture } = page;
  const idIn = (of: Locale) => ({ '@id': articleId(library, of, article) });
  const twins = otherLocales(locale).map(idIn);
  const node: ArticleNode = {
    '@type': 'Article',
    '@id': articleId(library, locale, article),
    headline: article.texts[locale].title,
    image: absoluteUrl(library.site.url, picture.address),
    inLanguage: locale,
    datePublished: formatDateTime(article.publishedAt),
    dateModified: formatDateTime(article.updatedAt),
    author: {
      '@type': 'Organization',
      name: library.site.authors[article.author]?.name[locale] ?? '',
    },
    publisher: { '@id': organizationId(library) },
    // Addresses only: with titles the sources alone would weigh a tenth of the page.
    citation: [...library.listSources(article.slug).values()].map(({ url: source }) => source),
    // Both texts are written, not translated; the vocabulary knows no other word for a twin.
    ...(locale === defaultLocale
      ? { workTranslation: twins.length === 1 ? twins[0] : twins }
      : { translationOfWork: idIn(defaultLocale) }),
  };
  return graphOf([website(library, locale), organization(library, locale), breadcrumb(library, steps), node]);
}

/** The id by which the pages of an article and of its comments mean the same text. */
export function articleId({ site }: Library, locale: Locale, { slug }: Pick<Article, 'slug'>): string {
  return `${absoluteUrl(site.url, href.article(locale, slug))}#article`;
}

function graphOf(nodes: PageNodes): Graph {
  return { '@context': 'https://schema.org', '@graph': nodes };
}

export const organizationId = ({ site }: Library) => absoluteUrl(site.url, '/#organization');

function website(library: Library, locale: Locale): WebSite {
  return {
    '@type': 'WebSite',
    url: absoluteUrl(library.site.url, href.home(locale)),
    name: library.site.name[locale],
    inLanguage: locale,
  };
}

function organization(library: Library, locale: Locale): Exclude<Organization, string> {
  return {
    '@type': 'Organization',
    '@id': organizationId(library),
    name: library.site.name[locale],
    url: library.site.url,
  };
}

export function breadcrumb({ site }: Library, steps: Step[]): BreadcrumbList {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ href: path, label }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: label,
      item: absoluteUrl(site.url, path),
    })),
  };
}
