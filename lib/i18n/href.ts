import { type Locale, localeList } from './locales';

/** Apart from the others, because a browser module that counts its bytes needs no more of them. */
export function articlePath(locale: Locale, slug: string, anchor?: string): string {
  return `/${locale}/${slug}${formatAnchor(anchor)}`;
}

/**
 * The only builder of addresses. Paths are always prefixed with the language, have no trailing slash, and use the
 * same ASCII slug in every language.
 */
export const href = {
  home: (locale: Locale) => `/${locale}`,
  article: articlePath,
  topic: (locale: Locale, topic: string) => `/${locale}/topics/${topic}`,
  paths: (locale: Locale) => `/${locale}/paths`,
  learningPath: (locale: Locale, path: string) => `/${locale}/paths/${path}`,
  /** @param query  what the form holds; empty fields are left out */
  takeHome: (locale: Locale, query: Record<string, string> = {}) =>
    `/${locale}/take-home${formatQuery(query)}`,
  /** @param query  which part of the thread, and what the page is to say */
  comments: (locale: Locale, slug: string, query: Record<string, string> = {}) =>
    `/${locale}/${slug}/comments${formatQuery(query)}`,
  /** The thread without a page around it, for the end of the article. */
  commentsFragment: (locale: Locale, slug: string) => `/${locale}/${slug}/comments/fragment`,
  /** The permanent address of a comment, on whichever page of the thread it stands. */
  comment: (locale: Locale, slug: string, id: string) =>
    `/${locale}/${slug}/comments${formatQuery({ comment: id })}#${commentAnchor(id)}`,
  /** What the links of letters lead to. */
  subscriptions: (locale: Locale, query: Record<string, string> = {}) =>
    `/${locale}/comments/notices${formatQuery(query)}`,
  moderate: (locale: Locale, query: Record<string, string> = {}) =>
    `/${locale}/moderate${formatQuery(query)}`,
  moderateThreads: (locale: Locale) => `/${locale}/moderate/threads`,
  moderateBlocks: (locale: Locale) => `/${locale}/moderate/blocks`,
  moderateLog: (locale: Locale, query: Record<string, string> = {}) =>
    `/${locale}/moderate/log${formatQuery(query)}`,
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

/** Where forms are sent: addresses without a language, which the form names itself. */
export const formAddresses = {
  comment: '/api/comments',
  reviseComment: '/api/comments/revise',
  subscriptions: '/api/notices',
  moderate: '/api/moderate',
} as const;

/** How the server is, for who watches over it. */
export const healthAddresses = {
  all: '/api/health',
  /** The process answers. */
  live: '/api/health/live',
  /** It can do its work: the comments' store answers too. */
  ready: '/api/health/ready',
} as const;

/** The moderator's address to remember; it leads to the page in a language. */
export const moderateAddress = '/moderate';

/** Paths that our own server answers itself. */
export const serverPaths = [
  ...Object.values(formAddresses),
  ...Object.values(healthAddresses),
  moderateAddress,
];

/** Id of a comment on a page. */
export function commentAnchor(id: string): string {
  return `c-${id}`;
}

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
