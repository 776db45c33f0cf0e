import type { Article } from '@/lib/content/article';
import type { Library } from '@/lib/content/library';
import type { Locale } from '@/lib/i18n/locales';
import { loadTextFacts } from '@/lib/mdx/load-compiled-article';

/** Loads the articles that use a glossary term, by the id of the term. */
export async function loadArticlesByTerm(library: Library, locale: Locale): Promise<Map<string, Article[]>> {
  const explainers = new Map<string, Article[]>();
  for (const article of library.listArticles()) {
    const { terms } = await loadTextFacts(library, article.slug, locale);
    for (const term of terms) explainers.set(term, [...(explainers.get(term) ?? []), article]);
  }
  return explainers;
}
