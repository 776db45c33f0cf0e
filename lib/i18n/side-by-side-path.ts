import { articlePath } from './href';
import { type Locale, localeList, locales } from './locales';

const before = 'with-';
const nameOf = (locale: Locale) => locales[locale].englishName.toLowerCase();

/**
 * Path of an article with another language beside it: `/bn/fees/with-english`. Not in `href`, so that small modules do without the table
 * of languages.
 */
export function sideBySidePath(locale: Locale, slug: string, twin: Locale): string {
  return `${articlePath(locale, slug)}/${before}${nameOf(twin)}`;
}

/** Whether a path is that of an article with another language beside it. */
export function isSideBySidePath(path: string): boolean {
  const [, , , last = '', ...more] = path.split('/');
  return more.length === 0 && localeList.some((locale) => last === before + nameOf(locale));
}
