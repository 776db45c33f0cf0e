import { notFound } from 'next/navigation';
import { locale as rootLocale } from 'next/root-params';
import { isLocale, type Locale } from './locales';

/** The language of the requested page, from the first part of its address. Shows the 404 page for an unknown one. */
export async function pageLocale(): Promise<Locale> {
  const locale = await rootLocale();
  return locale !== undefined && isLocale(locale) ? locale : notFound();
}
