import type { Article, ArticleBody, Page } from '@/lib/content/article';
import type { Library } from '@/lib/content/library';
import { defineLookup } from '@/lib/content/lookups';
import { readingMinutes } from '@/lib/i18n/count-words';
import type { Locale } from '@/lib/i18n/locales';
import { compileArticle } from './compile-article';

/** Compiles an article or page of the library in one language, or reads it from the cache. */
export function loadCompiledArticle(library: Library, { slug }: Pick<Page, 'slug'>, locale: Locale) {
  const text = library.getBody(slug, locale);
  if (!text) throw new Error(`${slug}: expected a text in ${locale}, found none`);
  const { title, back } = library.messages[locale].Footnotes ?? {};
  const footnotes = { label: title ?? '', back: back ?? '' };
  return compileArticle({ text, locale, images: library.images, footnotes });
}

/** What other pages say of a text: its length in words, and the ids of the glossary terms that it explains. */
type TextFacts = { wordCount: number; terms: string[] };

/** Kept per process: many pages list the same articles. */
const facts = new WeakMap<ArticleBody, Promise<TextFacts>>();

/** Loads what other pages say of a text. They depend on this alone, not on every word of the text. */
export const loadTextFacts = defineLookup(
  'textFacts',
  (library: Library, slug: string, locale: Locale): Promise<TextFacts> => {
    const text = library.getBody(slug, locale);
    const loading =
      (text && facts.get(text)) ??
      loadCompiledArticle(library, { slug }, locale).then(({ wordCount, terms }) => ({ wordCount, terms }));
    if (text) facts.set(text, loading);
    return loading;
  },
);

/** Loads articles with the length of their text, for lists. */
export function loadListedArticles(library: Library, articles: Article[], locale: Locale) {
  return Promise.all(
    articles.map(async (article) => {
      const { wordCount } = await loadTextFacts(library, article.slug, locale);
      return { article, wordCount };
    }),
  );
}

/** Minutes that reading each learning path takes, by its id. */
export async function loadPathMinutes(library: Library, locale: Locale): Promise<Record<string, number>> {
  const minutes = library.listLearningPaths().map(async ({ id, steps }) => {
    const texts = await Promise.all(steps.map(({ article }) => loadTextFacts(library, article.slug, locale)));
    return [id, texts.reduce((sum, { wordCount }) => sum + readingMinutes(wordCount, locale), 0)] as const;
  });
  return Object.fromEntries(await Promise.all(minutes));
}
