import type { Metadata } from 'next';
import type { Library } from '@/lib/content/library';
import { absoluteUrl } from '@/lib/i18n/href';
import { defaultLocale, type Locale, localeList } from '@/lib/i18n/locales';

type PageFacts = {
  locale: Locale;
  title: string;
  description: string;
  /** Path of the page in a language. */
  path: (locale: Locale) => string;
};

/** The metadata of a page, from its content: the only builder of it. */
export function pageMetadata({ site }: Library, { locale, title, description, path }: PageFacts): Metadata {
  const url = (of: Locale) => absoluteUrl(site.url, path(of));
  return {
    title,
    description,
    alternates: {
      canonical: url(locale),
      languages: {
        ...Object.fromEntries(localeList.map((of) => [of, url(of)])),
        'x-default': url(defaultLocale),
      },
    },
  };
}
