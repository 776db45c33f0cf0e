import type { Locale } from '@/lib/i18n/locales';
import type { IndexedArticle, SearchStore } from './search-data';

/**
 * What the search stores of an article, or of a page with places, to show in results. Sections are by anchor, '' for the article or
 * page itself.
 */
export type StoredArticle = { title: string; sections: Record<string, { heading: string; text: string }> };

/** Returns what is stored for a slug, or undefined when there is nothing. */
export type StoredArticleReader = (lang: Locale, slug: string) => StoredArticle | undefined;

/** `article` is missing for pages with places. */
type Stored = { lang: Locale; slug: string; article?: IndexedArticle; stored: StoredArticle };

/** Lists what is stored: the articles in the order of the index, then in each language the pages with places. */
export function listStoredArticles({ data, texts }: SearchStore): Stored[] {
  const pages = data.places.flatMap(({ base, list }) =>
    list.map(([end]) => `${base}${end}`.split('#')[0] ?? ''),
  );
  return data.indexes.flatMap(({ lang, articles }) => [
    ...articles.map((article): Stored => {
      const { slug, title, sections } = article;
      const headings = [['', ''], ...sections] as const;
      const ofSections = headings.map(([id = '', heading = '']) => [
        id,
        { heading, text: texts[lang][slug]?.[id] ?? '' },
      ]);
      return { lang, slug, article, stored: { title, sections: Object.fromEntries(ofSections) } };
    }),
    ...[...new Set(pages)].map((slug): Stored => {
      const ofPlaces = Object.entries(texts[lang][slug] ?? {}).map(([id, text]) => [
        id,
        { heading: '', text },
      ]);
      return { lang, slug, stored: { title: '', sections: Object.fromEntries(ofPlaces) } };
    }),
  ]);
}

/** Returns stored articles from memory, for `npm run dev`. */
export function createMemoryReader(store: SearchStore): StoredArticleReader {
  const articles = new Map(
    listStoredArticles(store).map(({ lang, slug, stored }) => [`${lang}/${slug}`, stored]),
  );
  return (lang, slug) => articles.get(`${lang}/${slug}`);
}
