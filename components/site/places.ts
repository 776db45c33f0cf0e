import type { PageId } from '@/lib/content/schema/places-schema';
import { href } from '@/lib/i18n/href';
import type { Locale } from '@/lib/i18n/locales';

/** The four doors below the header of every page. */
export const doors = ['paths', 'takeHome', 'compare', 'programmes'] as const satisfies PageId[];

/** What the footer and the home page list as tools. */
export const tools = ['takeHome', 'compare', 'programmes', 'glossary'] as const satisfies PageId[];

/** Says whether a page is a place, or lies below it. @param path  of the page, perhaps with a query */
export function isAt(place: PageId, locale: Locale, path: string): 'page' | 'true' | undefined {
  const own = href[place](locale);
  const [here = ''] = path.split('?');
  if (here === own) return 'page';
  return here.startsWith(`${own}/`) ? 'true' : undefined;
}
