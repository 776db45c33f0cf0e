import type { Page } from '@/lib/content/article';
import type { PageId } from '@/lib/content/schema/places-schema';
import { href, sitePages } from '@/lib/i18n/href';
import type { Locale } from '@/lib/i18n/locales';

/** A page besides articles and topics: a key of `href` and of the messages `Places`. */
export type Place = PageId | SitePage;

/** A page about the site, whose text is content. */
export type SitePage = keyof typeof sitePages;

/** The four doors below the header of every page. */
export const doors = ['paths', 'takeHome', 'compare', 'programmes'] as const satisfies Place[];

/** What the footer and the home page list as tools. */
export const tools = ['takeHome', 'compare', 'programmes', 'glossary'] as const satisfies Place[];

/** The pages about the site of those that exist, in the order of the footer. */
export function listSitePages(pages: Pick<Page, 'slug'>[]): SitePage[] {
  const places = Object.keys(sitePages) as SitePage[];
  return places.filter((place) => pages.some(({ slug }) => slug === sitePages[place]));
}

/** Says whether a page is a place, or lies below it. @param path  of the page, perhaps with a query */
export function isAt(place: Place, locale: Locale, path: string): 'page' | 'true' | undefined {
  const own = href[place](locale);
  const [here = ''] = path.split('?');
  if (here === own) return 'page';
  return here.startsWith(`${own}/`) ? 'true' : undefined;
}
