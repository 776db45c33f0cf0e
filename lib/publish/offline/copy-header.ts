import type { Locale } from '@/lib/i18n/locales';

/** Changes when a worker of before cannot read a copy. */
export const copyVersion = 1;

/**
 * Codes of parts that have not come before: the next new text, the next new tag. Parts that have come are numbered from `firstKnown` on.
 */
export const codes = { newText: 0, newTag: 1, firstKnown: 2 } as const;

/** What the worker says in a language, as HTML. */
export type CopyWords = {
  /** Above each page of the copy: that it is one, and of which day. */
  reading: string;
  /** In the place of a page that is not in the copy. */
  missing: string;
  /** Above a form that could not be sent. */
  unsent: string;
  /** Its button. */
  send: string;
};

/** What a copy says of itself, before its texts. */
export type CopyHeader = {
  version: typeof copyVersion;
  /** Changes with the content. */
  key: string;
  /** The day of the content, in each language. */
  days: Record<Locale, string>;
  words: Record<Locale, CopyWords>;
  /** Headers of every page. */
  headers: Record<string, string>;
  redirects: Record<string, string>;
  /** Address of a module that a page needs besides its own, because no server fills it, by path of the page. */
  modules: Record<string, string>;
  /** Page of each form that is answered on a page, by the address it is sent to: without the language, `/check-message`. */
  formPages: Record<string, string>;
  /** Characters with a byte of their own. */
  signs: string;
  /** Bytes of the texts, and of the tags. */
  sizes: [texts: number, tags: number];
  /** Number of parts of each page. */
  pages: { paths: string[]; lengths: number[] };
  /** Scripts and data that pages load: path, type, and number of parts. */
  files: [path: string, type: string, length: number][];
};
