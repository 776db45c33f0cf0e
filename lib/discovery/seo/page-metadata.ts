import type { Metadata } from 'next';
import type { Article } from '@/lib/content/article';
import type { Library } from '@/lib/content/library';
import { formatDateTime } from '@/lib/i18n/format';
import { absoluteUrl, href } from '@/lib/i18n/href';
import { defaultLocale, type Locale, localeList, locales, otherLocales } from '@/lib/i18n/locales';
import { pictureSize } from '../share/draw-picture';
import { loadPictureLink } from '../share/load-picture';

export type PageFacts = {
  locale: Locale;
  title: string;
  description: string;
  /** Path of the page in a language. */
  path: (locale: Locale) => string;
  /** The article, when the page is one. */
  article?: Article;
  /** Whether the page answers what one reader asked: no search engine is to keep it. */
  noindex?: boolean;
  /** Path of the page whose share picture this one shows, when it has none of its own. */
  picturePath?: string;
  /** Other languages whose page is for search engines; all of them when nothing is said. */
  twins?: Locale[];
};

/** The metadata of a page, from its content: the only builder of it. */
export async function pageMetadata(library: Library, facts: PageFacts): Promise<Metadata> {
  const { site } = library;
  const { locale, title, description, path, article, noindex, twins = otherLocales(facts.locale) } = facts;
  const url = (of: Locale) => absoluteUrl(site.url, path(of));
  const { address, alt } = await loadPictureLink(library, facts.picturePath ?? path(locale));
  const picture = { url: absoluteUrl(site.url, address), ...pictureSize, type: 'image/png', alt };
  const common = {
    title,
    description,
    url: url(locale),
    siteName: site.name[locale],
    locale: locales[locale].openGraph,
    alternateLocale: otherLocales(locale).map((of) => locales[of].openGraph),
    images: [picture],
  };
  const found = localeList.filter((of) => of === locale || twins.includes(of));
  const languages = {
    ...Object.fromEntries(found.map((of) => [of, url(of)])),
    ...(found.includes(defaultLocale) && { 'x-default': url(defaultLocale) }),
  };
  return {
    title,
    description,
    robots: noindex ? { index: false } : { 'max-image-preview': 'large' },
    alternates: {
      // What is not to be kept is not to be taken for another page either.
      ...(!noindex && { canonical: url(locale), ...(twins.length > 0 && { languages }) }),
      // Articles are at their byte budget; programs that find no feed there look at the home page.
      ...(!article && { types: feedLinks(site.url, locale) }),
    },
    openGraph: article
      ? {
          ...common,
          type: 'article',
          publishedTime: formatDateTime(article.publishedAt),
          modifiedTime: formatDateTime(article.updatedAt),
        }
      : { ...common, type: 'website' },
    // Icons need no tags: browsers look for /favicon.ico, phones for /apple-touch-icon.png. Nor is the manifest here: fetched
    // before the largest paint, it would cost a round trip of 150 ms. Who may want the site at hand gets it by script.
    // X takes the picture from Open Graph; without the empty list it would be named again, with all its facts.
    twitter: { card: 'summary_large_image', images: [] },
  };
}

/** Both forms of the feed, for programs that look for one in the head of a page. */
function feedLinks(siteUrl: string, locale: Locale): Record<string, string> {
  return {
    'application/atom+xml': absoluteUrl(siteUrl, href.atomFeed(locale)),
    'application/feed+json': absoluteUrl(siteUrl, href.jsonFeed(locale)),
  };
}
