import { type Locale, otherLocales } from '@/lib/i18n/locales';

/** Another language than this one: what holds for the link to one twin holds for all. */
export function otherLocale(locale: Locale): Locale {
  const [other] = otherLocales(locale);
  if (!other) throw new Error('the site has one language: expected another one');
  return other;
}
