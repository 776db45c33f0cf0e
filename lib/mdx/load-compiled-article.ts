import type { Article, ArticleTextData } from '@/lib/content/article';
import type { Library } from '@/lib/content/library';
import type { Locale } from '@/lib/i18n/locales';
import { compileArticle } from './compile-article';

/** Compiles an article of the library in one language, or reads it from the cache. */
export function loadCompiledArticle(library: Library, article: Article, locale: Locale) {
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

function loadLength(library: Library, article: Article, locale: Locale): Promise<number> {
  const text = article.texts[locale];
  const length =
    lengths.get(text) ?? loadCompiledArticle(library, article, locale).then(({ wordCount }) => wordCount);
  lengths.set(text, length);
  return length;
}
