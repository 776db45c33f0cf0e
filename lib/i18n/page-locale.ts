import { notFound } from 'next/navigation';
import { locale as rootLocale } from 'next/root-params';
import { isLocale, type Locale } from './locales';

/** The language of the page that is asked for, from the first part of its address; ends in the 404 page when it is none of ours. */
export async function pageLocale(): Promise<Locale> {
  const locale = await rootLocale();
  return locale !== undefined && isLocale(locale) ? locale : notFound();
}
