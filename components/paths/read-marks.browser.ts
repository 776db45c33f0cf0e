import { documentLocale } from '@/components/site/document-locale.browser';
import { href } from '@/lib/i18n/href';
import { type Locale, localeList } from '@/lib/i18n/locales';
import { readMarkPrefix } from './read-mark-prefix.browser';

/* Which articles have been read, stored in the browser. An article counts as read in any language. */

const keyOf = (locale: Locale, slug: string) => readMarkPrefix + href.article(locale, slug);

/** False where the browser refuses storage, as private windows and in-app browsers may. */
export function canStore(): boolean {
  try {
    localStorage.setItem('?', '');
    localStorage.removeItem('?');
    return true;
  } catch {
    return false;
  }
}

export function hasReadArticle(slug: string): boolean {
  return localeList.some((locale) => localStorage.getItem(keyOf(locale, slug)));
}

/** Marks an article as read, or removes the mark. Does nothing when storage is full. */
export function markRead(slug: string, read: boolean): void {
  try {
    for (const locale of localeList) localStorage.removeItem(keyOf(locale, slug));
    if (read) localStorage.setItem(keyOf(documentLocale(), slug), '1');
  } catch {
    // The page shows what is stored, so it stays correct.
  }
}
