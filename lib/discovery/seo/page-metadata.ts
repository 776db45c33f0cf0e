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
  /** Keeps the page out of search engines, for answers to one reader. */
  noindex?: boolean;
  /** Path of the page that search engines should know in place of this one. */
  canonicalPath?: (locale: Locale) => string;
  /** Path of the page whose share picture to use, when this one has none. */
  picturePath?: string;
  /** Other languages whose page search engines may index; all by default. */
  indexedLocales?: Locale[];
};

/** Builds the metadata of a page; the only place that does. */
export async function pageMetadata(library: Library, facts: PageFacts): Promise<Metadata> {
  const { site } = library;
  const {
    locale,
    title,
    description,
    path,
    article,
    noindex,
    canonicalPath,
    indexedLocales = otherLocales(facts.locale),
  } = facts;
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
  const indexed = localeList.filter((of) => of === locale || indexedLocales.includes(of));
  const languages = {
    ...Object.fromEntries(indexed.map((of) => [of, url(of)])),
    ...(indexed.includes(defaultLocale) && { 'x-default': url(defaultLocale) }),
  };
  return {
    title,
    description,
    robots: noindex ? { index: false } : { 'max-image-preview': 'large' },
    alternates: {
      // Pages with noindex get no canonical, unless another page stands for them.
      ...(canonicalPath && { canonical: absoluteUrl(site.url, canonicalPath(locale)) }),
      ...(!noindex && { canonical: url(locale), ...(indexedLocales.length > 0 && { languages }) }),
      // Not on articles, which are at their byte budget: feed readers also look at the home page.
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
    // No tags for icons: browsers request /favicon.ico and /apple-touch-icon.png anyway. No manifest: loaded before the largest
    // paint it would cost a round trip of 150 ms, so a script adds it later.
    // X takes the picture from Open Graph; without the empty list Next.js would repeat all its tags.
    twitter: { card: 'summary_large_image', images: [] },
  };
}

/** Links to both formats of the feed, for feed autodiscovery. */
function feedLinks(siteUrl: string, locale: Locale): Record<string, string> {
  return {
    'application/atom+xml': absoluteUrl(siteUrl, href.atomFeed(locale)),
    'application/feed+json': absoluteUrl(siteUrl, href.jsonFeed(locale)),
  };
}
