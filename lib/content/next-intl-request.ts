import { locale as rootLocale } from 'next/root-params';
import { getRequestConfig } from 'next-intl/server';
import { defaultLocale, isLocale, timeZone } from '@/lib/i18n/locales';
import { loadLibrary } from './load-library';

/** Tells next-intl the language of a page, from the first part of its URL, and the texts of the interface. */
export default getRequestConfig(async () => {
  const requested = (await rootLocale()) ?? defaultLocale;
  const locale = isLocale(requested) ? requested : defaultLocale;
  const { messages } = await loadLibrary();
  return { locale, messages: messages[locale], timeZone };
});
