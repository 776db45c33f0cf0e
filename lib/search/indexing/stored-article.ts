import type { Locale } from '@/lib/i18n/locales';
import type { SearchStore } from './search-data';

/** What results show of an article in a language; by the anchor of the section, which is '' for the article itself. */
export type StoredArticle = { title: string; sections: Record<string, { heading: string; text: string }> };

/** Gives what is shown of an article, where there is one. */
export type StoredArticleReader = (lang: Locale, slug: string) => StoredArticle | undefined;

/** Lists what is shown of all articles, in the order of the index. */
export function listStoredArticles({
  data,
  texts,
}: SearchStore): { lang: Locale; slug: string; shown: StoredArticle }[] {
  return data.indexes.flatMap(({ lang, articles }) =>
    articles.map(({ slug, title, sections }) => {
      const headings = [['', ''], ...sections.map(([id, heading]) => [id, heading])] as const;
      const ofSections = headings.map(([id = '', heading]) => [
        id,
        { heading, text: texts[lang][slug]?.[id] ?? '' },
      ]);
      return { lang, slug, shown: { title, sections: Object.fromEntries(ofSections) } };
    }),
  );
}

/** Reads from memory: for a site that is being written. */
export function createMemoryReader(store: SearchStore): StoredArticleReader {
  const kept = new Map(listStoredArticles(store).map(({ lang, slug, shown }) => [`${lang}/${slug}`, shown]));
  return (lang, slug) => kept.get(`${lang}/${slug}`);
}
