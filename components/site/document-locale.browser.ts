import { defaultLocale, isLocale, type Locale } from '@/lib/i18n/locales';

/** The language of the page, as our layout wrote it. */
export function documentLocale(): Locale {
  const { lang } = document.documentElement;
  return isLocale(lang) ? lang : defaultLocale;
}
