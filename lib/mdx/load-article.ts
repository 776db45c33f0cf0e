import type { Article, Library } from '@/lib/content/library';
import type { Locale } from '@/lib/i18n/locales';
import { compileArticle } from './compile';

/** An article of the library in one language, compiled. */
export function loadCompiledArticle(library: Library, article: Article, locale: Locale) {
  const { title, back } = library.messages[locale].Footnotes ?? {};
  return compileArticle({
    article,
    locale,
    images: library.images,
    footnotes: { label: title ?? '', back: back ?? '' },
  });
}

/** Articles with the length of their text, as lists show them. */
export function loadListedArticles(library: Library, articles: Article[], locale: Locale) {
  return Promise.all(
    articles.map(async (article) => ({
      article,
      words: (await loadCompiledArticle(library, article, locale)).words,
    })),
  );
}
