import { type Locale, localeList } from './locales';

/** Apart from the others, because a browser module that counts its bytes needs no more of them. */
export function articlePath(locale: Locale, slug: string, anchor?: string): string {
  return `/${locale}/${slug}${formatAnchor(anchor)}`;
}

/**
 * The only builder of addresses. Paths are always prefixed with the language, have no trailing slash, and use the
 * same ASCII slug in both languages.
 */
export const href = {
  home: (locale: Locale) => `/${locale}`,
  article: articlePath,
  topic: (locale: Locale, topic: string) => `/${locale}/topics/${topic}`,
  paths: (locale: Locale) => `/${locale}/paths`,
  path: (locale: Locale, path: string) => `/${locale}/paths/${path}`,
  /** @param query  what the form holds; empty fields are left out */
  takeHome: (locale: Locale, query: Record<string, string> = {}) =>
    `/${locale}/take-home${formatQuery(query)}`,
  /** @param query  how the comparison is arranged; what is '' is left out */
  compare: (locale: Locale, query: Record<string, string> = {}) =>
    `/${locale}/${comparedArticle}/compare${formatQuery(query)}`,
  programmes: (locale: Locale, programme?: string) => `/${locale}/programmes${formatAnchor(programme)}`,
  /** @param anchor  of a word, by termAnchor */
  glossary: (locale: Locale, anchor?: string) => `/${locale}/glossary${formatAnchor(anchor)}`,
  /** @param topic  whose sources; without one, the page that leads to all of them */
  sources: (locale: Locale, topic?: string) => `/${locale}/sources${topic ? `/${topic}` : ''}`,
  search: (locale: Locale, query: { q?: string } = {}) => `/${locale}/search${formatQuery(query)}`,
  searchApi: '/api/search',
  atomFeed: (locale: Locale) => `/${locale}/feed.xml`,
  jsonFeed: (locale: Locale) => `/${locale}/feed.json`,
};

/** The article whose table `/compare` below it arranges. */
export const comparedArticle = 'marketplaces';

function formatAnchor(anchor: string | undefined): string {
  return anchor ? `#${anchor}` : '';
}

function formatQuery(query: Record<string, string>): string {
  const filled = Object.entries(query).filter(([, value]) => value !== '');
  return filled.length > 0 ? `?${new URLSearchParams(filled)}` : '';
}

/** First path segments below a language that an article can never have: they are, or will be, pages of their own. */
export const reservedSlugs = [
  ...localeList,
  '404',
  'api',
  'authors',
  'comments',
  'feed',
  'glossary',
  'images',
  'moderate',
  'not-found',
  'og',
  'paths',
  'programmes',
  'robots',
  'search',
  'sitemap',
  'sources',
  'take-home',
  'topics',
];

/** Absolute form of a path of this site. @param siteUrl origin without a slash at the end */
export function absoluteUrl(siteUrl: string, path: string): string {
  return new URL(path, `${siteUrl}/`).href;
}
