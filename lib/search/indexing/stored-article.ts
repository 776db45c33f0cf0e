import type { Locale } from '@/lib/i18n/locales';
import type { SearchStore } from './search-data';

/** What the search stores of an article to show in results. Sections are by anchor, '' for the article itself. */
export type StoredArticle = { title: string; sections: Record<string, { heading: string; text: string }> };

/** Returns a stored article, or undefined when there is none. */
export type StoredArticleReader = (lang: Locale, slug: string) => StoredArticle | undefined;

/** Lists the stored articles in the order of the index. */
export function listStoredArticles({
  data,
  texts,
}: SearchStore): { lang: Locale; slug: string; stored: StoredArticle }[] {
  return data.indexes.flatMap(({ lang, articles }) =>
    articles.map(({ slug, title, sections }) => {
      const headings = [['', ''], ...sections.map(([id, heading]) => [id, heading])] as const;
      const ofSections = headings.map(([id = '', heading]) => [
        id,
        { heading, text: texts[lang][slug]?.[id] ?? '' },
      ]);
      return { lang, slug, stored: { title, sections: Object.fromEntries(ofSections) } };
    }),
  );
}

/** Returns stored articles from memory, for `npm run dev`. */
export function createMemoryReader(store: SearchStore): StoredArticleReader {
  const articles = new Map(
    listStoredArticles(store).map(({ lang, slug, stored }) => [`${lang}/${slug}`, stored]),
  );
  return (lang, slug) => articles.get(`${lang}/${slug}`);
}
