/**
 * The languages of the site: the only table of them. A new language starts here.
 *
 * `name` is the language's own name and is shown as it is in every language; `intl` formats numbers and dates;
 * `openGraph` is the code Facebook knows (it has bn_IN only, not bn_BD); `wordsPerMinute` is a plain reading speed.
 */
export const locales = {
  bn: { name: 'বাংলা', intl: 'bn-BD', openGraph: 'bn_IN', wordsPerMinute: 180 },
  en: { name: 'English', intl: 'en-GB', openGraph: 'en_US', wordsPerMinute: 220 },
} as const;

export type Locale = keyof typeof locales;

/** A text in every language of the site. */
export type Localized = Record<Locale, string>;

export const localeList = Object.keys(locales) as Locale[];

/** The language of `/` and of x-default. */
export const defaultLocale: Locale = 'bn';

/** All times of the site are Dhaka's. */
export const timeZone = 'Asia/Dhaka';

export function isLocale(value: string): value is Locale {
  return Object.hasOwn(locales, value);
}

/** The language that the language link leads to. */
export function otherLocale(locale: Locale): Locale {
  return locale === 'bn' ? 'en' : 'bn';
}
