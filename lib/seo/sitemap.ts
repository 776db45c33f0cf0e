import type { MetadataRoute } from 'next';
import type { Article, Library } from '@/lib/content/library';
import { absoluteUrl, href } from '@/lib/i18n/href';
import { defaultLocale, type Locale, localeList } from '@/lib/i18n/locales';

/** Every page for search engines, each language an entry of its own with its twins, and the day its content last changed. */
export function buildSitemap(library: Library): MetadataRoute.Sitemap {
  const articles = library.listArticles();
  const pages: { path: (locale: Locale) => string; articles: Article[] }[] = [
    { path: href.home, articles },
    // Its fees change by the source, not by the day.
    { path: (locale) => href.takeHome(locale), articles: [] },
    ...library.listTopics().map(({ id }) => ({
      path: (locale: Locale) => href.topic(locale, id),
      articles: library.listArticlesOfTopic(id),
    })),
    ...articles.map((article) => ({
      path: (locale: Locale) => href.article(locale, article.slug),
      articles: [article],
    })),
  ];
  return pages.flatMap(({ path, articles: shown }) => {
    const url = (locale: Locale) => absoluteUrl(library.site.url, path(locale));
    const languages = Object.fromEntries(localeList.map((locale) => [locale, url(locale)]));
    const lastModified = shown
      .map(({ updatedAt }) => updatedAt)
      .sort()
      .at(-1);
    return localeList.map((locale) => ({
      url: url(locale),
      lastModified,
      alternates: { languages: { ...languages, 'x-default': url(defaultLocale) } },
    }));
  });
}
