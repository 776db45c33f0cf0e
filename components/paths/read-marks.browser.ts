import { documentLocale } from '@/components/site/document-locale.browser';
import { href } from '@/lib/i18n/href';
import { type Locale, localeList } from '@/lib/i18n/locales';
import { readKey } from './read-key.browser';

/* Which articles have been read, on the reader's own device alone. To have read one language of an article is enough. */

const keyOf = (locale: Locale, slug: string) => readKey + href.article(locale, slug);

/** True when the browser keeps anything. Private windows and in-app browsers may refuse. */
export function canKeep(): boolean {
  try {
    localStorage.setItem('?', '');
    localStorage.removeItem('?');
    return true;
  } catch {
    return false;
  }
}

export function isRead(slug: string): boolean {
  return localeList.some((locale) => localStorage.getItem(keyOf(locale, slug)));
}

/** Marks an article as read, or takes the mark away. Where no room is left, all stays as it was. */
export function markRead(slug: string, read: boolean): void {
  try {
    for (const locale of localeList) localStorage.removeItem(keyOf(locale, slug));
    if (read) localStorage.setItem(keyOf(documentLocale(), slug), '1');
  } catch {
    // What the page shows comes from what is kept.
  }
}
