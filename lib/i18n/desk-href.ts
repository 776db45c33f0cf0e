import type { Locale } from './locales';

/** Addresses of the desk. Not in href.ts: browser modules of readers would carry them. */
export const deskHref = {
  home: (locale: Locale) => `/${locale}/desk`,
  articles: (locale: Locale) => `/${locale}/desk/articles`,
  article: (locale: Locale, slug: string) => `/${locale}/desk/articles/${slug}`,
  /** @param path  of a file that belongs to no article, below the content folder */
  file: (locale: Locale, path: string) => `/${locale}/desk/files/${path}`,
  /** The texts of a new article. */
  newArticle: (locale: Locale) => `/${locale}/desk/new`,
  /** When an article is online, and under which slug. */
  articleState: (locale: Locale, slug: string) => `/${locale}/desk/articles/${slug}/state`,
  /** The versions of a file. @param commit  the version to compare with what the file is now */
  history: (locale: Locale, path: string, commit?: string) =>
    `/${locale}/desk/history/${path}${commit ? `?from=${commit}` : ''}`,
  /** @param query  what is searched for */
  sources: (locale: Locale, query: Record<string, string> = {}) =>
    `/${locale}/desk/sources${Object.keys(query).length > 0 ? `?${new URLSearchParams(query)}` : ''}`,
  publish: (locale: Locale) => `/${locale}/desk/publish`,
  pictures: (locale: Locale) => `/${locale}/desk/pictures`,
  /** Shown instead of a page to whoever is not logged in; has no content of its own. */
  login: (locale: Locale) => `/${locale}/desk/login`,
  /** Shown instead of a page to whoever may not see it. */
  forbidden: (locale: Locale) => `/${locale}/desk/forbidden`,
};

/** Where the forms of the desk are sent. */
export const deskForms = {
  /** Logs in and out, and ends sessions: those of the moderation too. */
  session: '/api/session',
  /** Saves the texts of an article, or looks at them. */
  texts: '/api/desk/texts',
  /** Begins, renames, schedules or keeps back an article, or goes back to a version of a file. */
  articles: '/api/desk/articles',
  /** Adds a picture. */
  pictures: '/api/desk/pictures',
  /** Adds a source. */
  sources: '/api/desk/sources',
  /** Publishes, or goes back to a snapshot. */
  publish: '/api/desk/publish',
  /** Check texts that are not saved, and render their page: JSON, for the module of the editor. */
  check: '/api/desk/check',
  preview: '/api/desk/preview',
  /** What a text may refer to: JSON. The language follows. */
  names: '/api/desk/names',
} as const;

/** Short address of the desk; redirects to it in the default language. */
export const deskAddress = '/desk';

/** Where pages are that were rendered from texts that are not saved; the id of the preview and the address of the page follow. */
export const draftAddress = '/desk/draft';
