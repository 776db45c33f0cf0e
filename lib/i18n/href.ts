import type { Locale } from './locales';

/** Not in `href`, so that a small browser module can import this alone: nothing in this file is computed when it loads. */
export function articlePath(locale: Locale, slug: string, anchor?: string): string {
  return `/${locale}/${slug}${formatAnchor(anchor)}`;
}

/** Not in `href` for the same reason. @param query  values of the form; empty ones are left out */
export function takeHomePath(locale: Locale, query: Record<string, string> = {}): string {
  return `/${locale}/take-home${formatQuery(query)}`;
}

/** The address of a flow after the language, by which the search knows it. */
export function flowSlug(flow: string): string {
  return `decide/${flow}`;
}

/** The pages about the site, in the order of the footer: the folders of content/pages. */
export const sitePages = {
  about: 'about',
  howWeCheck: 'how-we-check',
  corrections: 'corrections',
  privacy: 'privacy',
} as const;

/**
 * The only builder of addresses, with side-by-side-path.ts. Paths are always prefixed with the language, have no trailing slash, and use the
 * same ASCII slug in every language.
 */
export const href = {
  home: (locale: Locale) => `/${locale}`,
  article: articlePath,
  about: (locale: Locale) => articlePath(locale, sitePages.about),
  howWeCheck: (locale: Locale) => articlePath(locale, sitePages.howWeCheck),
  /** @param correction  id of a correction */
  corrections: (locale: Locale, correction?: string) =>
    articlePath(locale, sitePages.corrections, correction),
  /** The form to report a mistake. @param query  `page`: a name of `findReportedPage`; `sent`: the notice to show */
  report: (locale: Locale, query: Record<string, string> = {}) =>
    `${articlePath(locale, sitePages.corrections)}${formatQuery(query)}`,
  privacy: (locale: Locale) => articlePath(locale, sitePages.privacy),
  /** @param page  of the list of its articles, from 1 */
  topic: (locale: Locale, topic: string, page = 1) =>
    `/${locale}/topics/${topic}${page > 1 ? `/${page}` : ''}`,
  paths: (locale: Locale) => `/${locale}/paths`,
  learningPath: (locale: Locale, path: string) => `/${locale}/paths/${path}`,
  flows: (locale: Locale) => `/${locale}/decide`,
  /** @param answers  ids of answers that lead to a later page of the flow */
  flow: (locale: Locale, flow: string, answers: string[] = []) =>
    `/${locale}/${flowSlug(flow)}${answers.map((answer) => `/${answer}`).join('')}`,
  /** The whole guide of a language as one file, to pass on from phone to phone. */
  handFile: (locale: Locale) => `/kajpath-${locale}.html`,
  /** The whole guide as a book, or the articles of a learning path. */
  book: (locale: Locale, path?: string) =>
    path === undefined ? `/kajpath-${locale}.epub` : `/${locale}/paths/${path}.epub`,
  takeHome: takeHomePath,
  /** @param query  page of the thread, and the notice to show */
  comments: (locale: Locale, slug: string, query: Record<string, string> = {}) =>
    `/${locale}/${slug}/comments${formatQuery(query)}`,
  /** The thread without a page around it, for the end of the article. */
  commentsFragment: (locale: Locale, slug: string) => `/${locale}/${slug}/comments/fragment`,
  /** The permanent address of a comment: the server finds its page of the thread. */
  comment: (locale: Locale, slug: string, id: string) =>
    `/${locale}/${slug}/comments${formatQuery({ comment: id })}#${commentAnchor(id)}`,
  /** Where the links in letters lead. */
  subscriptions: (locale: Locale, query: Record<string, string> = {}) =>
    `/${locale}/comments/notices${formatQuery(query)}`,
  moderate: (locale: Locale, query: Record<string, string> = {}) =>
    `/${locale}/moderate${formatQuery(query)}`,
  moderateThreads: (locale: Locale) => `/${locale}/moderate/threads`,
  moderateBlocks: (locale: Locale) => `/${locale}/moderate/blocks`,
  moderateSessions: (locale: Locale) => `/${locale}/moderate/sessions`,
  moderateLog: (locale: Locale, query: Record<string, string> = {}) =>
    `/${locale}/moderate/log${formatQuery(query)}`,
  /** @param query  sorting and filter; empty values are left out */
  compare: (locale: Locale, query: Record<string, string> = {}) =>
    `/${locale}/${comparedArticle}/compare${formatQuery(query)}`,
  /** The check whether a message is a trap. @param anchor  of a part of the page */
  checkMessage: (locale: Locale, anchor?: string) => `/${locale}/check-message${formatAnchor(anchor)}`,
  programmes: (locale: Locale, programme?: string) => `/${locale}/programmes${formatAnchor(programme)}`,
  /** @param group  without it: the page that links to every group. @param situation  one of the group */
  phrases: (locale: Locale, group?: string, situation?: string) =>
    `/${locale}/phrases${group ? `/${group}` : ''}${formatAnchor(situation)}`,
  proposal: (locale: Locale) => `/${locale}/proposal`,
  moneyBook: (locale: Locale) => `/${locale}/money-book`,
  /** @param anchor  of a term, from termAnchor */
  glossary: (locale: Locale, anchor?: string) => `/${locale}/glossary${formatAnchor(anchor)}`,
  /** @param topic  without it: the page that links to the sources of every topic. @param page  of the list, from 1 */
  sources: (locale: Locale, topic?: string, page = 1) =>
    `/${locale}/sources${topic ? `/${topic}` : ''}${page > 1 ? `/${page}` : ''}`,
  search: (locale: Locale, query: { q?: string } = {}) => `/${locale}/search${formatQuery(query)}`,
  searchApi: '/api/search',
  /** Keeping the site on a device. */
  offline: (locale: Locale) => `/${locale}/offline`,
  atomFeed: (locale: Locale) => `/${locale}/feed.xml`,
  jsonFeed: (locale: Locale) => `/${locale}/feed.json`,
  correctionsAtomFeed: (locale: Locale) => `/${locale}/${sitePages.corrections}/feed.xml`,
  correctionsJsonFeed: (locale: Locale) => `/${locale}/${sitePages.corrections}/feed.json`,
};

/** Where forms are sent. No language in the address: the form has it as a field. */
export const formAddresses = {
  comment: '/api/comments',
  reviseComment: '/api/comments/revise',
  report: '/api/reports',
  checkMessage: '/api/check-message',
  proposal: '/api/proposals',
  subscriptions: '/api/notices',
  moderate: '/api/moderate',
} as const;

/** What a copy of the site on a device needs. */
export const offlineAddresses = {
  /** Tells which copies there are; 202 while they are made. */
  offer: '/offline.json',
  /** Copies are below it, each under its hash. */
  copies: '/offline/',
  /** The texts of the search page, which only a copy has. */
  searchTexts: '/offline/search-texts.json',
  /** The worker that answers from a copy: at the top, because it answers for all addresses. */
  worker: '/sw.js',
} as const;

/** Health checks for monitoring. */
export const healthAddresses = {
  all: '/api/health',
  /** The process answers. */
  live: '/api/health/live',
  /** The comments' store answers too. */
  ready: '/api/health/ready',
} as const;

/** Short address for moderators; redirects to the moderation in the default language. */
export const moderateAddress = '/moderate';

/** Id of a comment on a page. */
export function commentAnchor(id: string): string {
  return `c-${id}`;
}

/** The first slug of the article that has the comparison table; its `/compare` page, which keeps its address, sorts the table. */
export const comparedArticle = 'marketplaces';

function formatAnchor(anchor: string | undefined): string {
  return anchor ? `#${anchor}` : '';
}

function formatQuery(query: Record<string, string>): string {
  const filled = Object.entries(query).filter(([, value]) => value !== '');
  return filled.length > 0 ? `?${new URLSearchParams(filled)}` : '';
}

/** Absolute form of a path of this site. @param siteUrl origin without a slash at the end */
export function absoluteUrl(siteUrl: string, path: string): string {
  return new URL(path, `${siteUrl}/`).href;
}
