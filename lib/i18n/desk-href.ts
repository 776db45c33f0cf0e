import type { Locale } from './locales';

/** Addresses of the desk. Not in href.ts: browser modules of readers would carry them. */
export const deskHref = {
  home: (locale: Locale) => `/${locale}/desk`,
  articles: (locale: Locale) => `/${locale}/desk/articles`,
  article: (locale: Locale, slug: string) => `/${locale}/desk/articles/${slug}`,
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
} as const;

/** Short address of the desk; redirects to it in the default language. */
export const deskAddress = '/desk';
