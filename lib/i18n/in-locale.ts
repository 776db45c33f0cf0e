import type { Locale } from './locales';

/**
 * The address of the same page in a language.
 *
 * @param path  begins with a language, and may have a query
 * @example inLocale('/bn/desk?page=2', 'en') === '/en/desk?page=2'
 */
export function inLocale(path: string, locale: Locale): string {
  return path.replace(/^\/[^/?#]*/, `/${locale}`);
}
