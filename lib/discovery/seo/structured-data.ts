import type {
  AboutPage,
  Article as ArticleNode,
  BreadcrumbList,
  DefinedTermSet,
  Graph,
  ItemList,
  Organization,
  WebPage,
  WebSite,
} from 'schema-dts';
import { termAnchor } from '@/lib/content/anchors';
import type { Article, Page } from '@/lib/content/article';
import type { Library } from '@/lib/content/library';
import { formatDateTime } from '@/lib/i18n/format';
import { absoluteUrl, href, sitePages } from '@/lib/i18n/href';
import { defaultLocale, type Locale, otherLocales } from '@/lib/i18n/locales';
import type { ListedTerm } from '@/lib/subject/glossary/list-terms';
import type { PictureLink } from '../share/load-picture';
import type { PageLink } from './breadcrumb-links';

type PageNodes = Exclude<Graph['@graph'], undefined>;

/** Structured data of the home page, the only place with the full facts about the publisher. */
export function homeGraph(library: Library, locale: Locale): Graph {
  const { url, follow } = library.site;
  const profiles = [follow?.facebookPage, follow?.facebookGroup].filter((profile) => profile !== undefined);
  const publisher: Organization = {
    ...organization(library, locale),
    logo: absoluteUrl(url, '/icon-512.png'),
    ...(profiles.length > 0 && { sameAs: profiles }),
    ...describePolicies(library, locale),
  };
  return graphOf([website(library, locale), publisher]);
}

/** How the publisher works and can be reached: the pages that say so, and what site.yaml knows. */
function describePolicies(library: Library, locale: Locale) {
  const { url, contact } = library.site;
  const addressOf = (slug: string) => library.getPage(slug) && absoluteUrl(url, href.article(locale, slug));
  const policies = {
    publishingPrinciples: addressOf(sitePages.howWeCheck),
    correctionsPolicy: addressOf(sitePages.corrections),
    legalName: contact?.publisher?.[locale],
    email: contact?.email,
    address: contact?.address?.[locale],
  };
  return Object.fromEntries(Object.entries(policies).filter(([, value]) => value !== undefined));
}

/**
 * Structured data of a page about the site. Schema.org has a type of its own for the page about who publishes it.
 *
 * @param steps  as for toolGraph
 */
export function pageGraph(
  library: Library,
  locale: Locale,
  { page: { slug, texts }, steps }: { page: Page; steps: PageLink[] },
): Graph {
  const node: AboutPage | WebPage = {
    '@type': slug === sitePages.about ? 'AboutPage' : 'WebPage',
    '@id': absoluteUrl(library.site.url, href.article(locale, slug)),
    name: texts[locale].title,
    inLanguage: locale,
    about: { '@id': organizationId(library) },
  };
  const publisher = { ...organization(library, locale), ...describePolicies(library, locale) };
  return graphOf([website(library, locale), publisher, breadcrumb(library, steps), node]);
}

/**
 * Structured data of a tool's page: its place in the site.
 *
 * @param steps  the breadcrumb trail with the page itself: Google accepts no trail of one step
 */
export function toolGraph(library: Library, locale: Locale, steps: PageLink[]): Graph {
  return graphOf([website(library, locale), organization(library, locale), breadcrumb(library, steps)]);
}

/**
 * Structured data of a page that lists others: its place in the site, and those pages in order.
 *
 * @param page  `steps` as for toolGraph
 */
export function listGraph(
  library: Library,
  locale: Locale,
  page: { items: PageLink[]; steps: PageLink[] },
): Graph {
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

/** Structured data of the glossary: its place in the site, and its terms with their URLs. */
export function glossaryGraph(
  library: Library,
  locale: Locale,
  { terms, steps }: { terms: ListedTerm[]; steps: PageLink[] },
): Graph {
  const url = (anchor?: string) => absoluteUrl(library.site.url, href.glossary(locale, anchor));
  const set: DefinedTermSet = {
    '@type': 'DefinedTermSet',
    '@id': url(),
    inLanguage: locale,
    // Without the definitions, which are in the page and would double its size.
    hasDefinedTerm: terms.map(({ id, term }) => ({
      '@type': 'DefinedTerm',
      name: term[locale],
      url: url(termAnchor(id)),
    })),
  };
  return graphOf([website(library, locale), organization(library, locale), breadcrumb(library, steps), set]);
}

/** Structured data of an article: its text, twin and author. The cited sources stand in the page; here they would double their bytes. */
export function articleGraph(
  library: Library,
  locale: Locale,
  page: { article: Article; steps: PageLink[]; picture: PictureLink },
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
    // Neither twin is a translation, but schema.org has no other property for this.
    ...(locale === defaultLocale
      ? { workTranslation: twins.length === 1 ? twins[0] : twins }
      : { translationOfWork: idIn(defaultLocale) }),
  };
  // No WebSite: search engines read the name of a site from its home page.
  return graphOf([organization(library, locale), breadcrumb(library, steps), node]);
}

/** The @id of an article, shared by its own page and its comments' page. */
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

export function breadcrumb({ site }: Library, steps: PageLink[]): BreadcrumbList {
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
