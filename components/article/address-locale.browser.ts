import type { Locale } from '@/lib/i18n/locales';

/** The language of an article, by its address: what translates pages changes their `lang`. */
export function addressLocale(): Locale {
  return location.pathname.split('/')[1] as Locale;
}
