import { href } from '@/lib/i18n/href';
import { localeList } from '@/lib/i18n/locales';

/** Whether a path is that of a whole guide in one file: HTML, but no page of the site. */
export function isHandFile(path: string): boolean {
  return localeList.some((locale) => path === href.handFile(locale));
}
