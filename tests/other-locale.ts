import { type Locale, otherLocales } from '@/lib/i18n/locales';

/** Any other language; tests need only one. */
export function otherLocale(locale: Locale): Locale {
  const [other] = otherLocales(locale);
  if (!other) throw new Error('the site has one language: expected another one');
  return other;
}
