import { type Locale, type Localized, localeList } from '@/lib/i18n/locales';

/** What can be kept: one language, or all. */
export type CopyChoice = Locale | 'all';
export const copyChoices: readonly CopyChoice[] = [...localeList, 'all'];

/** A copy of the site that can be fetched. */
export type CopyFile = {
  address: string;
  /** Bytes of the transfer. */
  bytes: number;
  /** The same in kilobytes, for readers. */
  size: Localized;
  /** SHA-256 of the copy, in hexadecimal digits. */
  hash: string;
};

/** The copies of one state of the site: what `/offline.json` answers. */
export type CopyOffer = {
  /** Changes with the content. */
  key: string;
  /** The day of the content, for readers. */
  days: Localized;
  copies: Record<CopyChoice, CopyFile>;
};
