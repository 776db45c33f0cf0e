import type { Article, ArticleTextData, Page } from '@/lib/content/article';
import type { Library } from '@/lib/content/library';
import { readingMinutes } from '@/lib/i18n/count-words';
import type { Locale } from '@/lib/i18n/locales';
import { compileArticle } from './compile-article';

/** Compiles an article or page of the library in one language, or reads it from the cache. */
export function loadCompiledArticle(library: Library, article: Page, locale: Locale) {
  const { title, back } = library.messages[locale].Footnotes ?? {};
  return compileArticle({
    article,
    locale,
    images: library.images,
    footnotes: { label: title ?? '', back: back ?? '' },
  });
}

/** Lengths of texts, kept per process: many pages list the same articles. */
const lengths = new WeakMap<ArticleTextData, Promise<number>>();

/** Loads articles with the length of their text, for lists. */
export function loadListedArticles(library: Library, articles: Article[], locale: Locale) {
  return Promise.all(
    articles.map(async (article) => ({ article, wordCount: await loadLength(library, article, locale) })),
  );
}

/** Minutes that reading each learning path takes, by its id. */
export async function loadPathMinutes(library: Library, locale: Locale): Promise<Record<string, number>> {
  const minutes = library.listLearningPaths().map(async ({ id, steps }) => {
    const counts = await Promise.all(steps.map(({ article }) => loadLength(library, article, locale)));
    return [id, counts.reduce((sum, count) => sum + readingMinutes(count, locale), 0)] as const;
  });
  return Object.fromEntries(await Promise.all(minutes));
}

function loadLength(library: Library, article: Article, locale: Locale): Promise<number> {
  const text = article.texts[locale];
  const length =
    lengths.get(text) ?? loadCompiledArticle(library, article, locale).then(({ wordCount }) => wordCount);
  lengths.set(text, length);
  return length;
}
