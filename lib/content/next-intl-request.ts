import { locale as rootLocale } from 'next/root-params';
import { getRequestConfig } from 'next-intl/server';
import { defaultLocale, isLocale, timeZone } from '@/lib/i18n/locales';
import { loadLibrary } from './load-library';

/** What next-intl needs to know of a page: its language from the first part of the address, and the interface's texts. */
export default getRequestConfig(async () => {
  const requested = (await rootLocale()) ?? defaultLocale;
  const locale = isLocale(requested) ? requested : defaultLocale;
  const { messages } = await loadLibrary();
  return { locale, messages: messages[locale], timeZone };
});
