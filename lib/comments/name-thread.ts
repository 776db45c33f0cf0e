import type { ArticleNames } from '@/lib/content/article-names';

/**
 * Names the thread or the article of a line of the audit log with today's slug of the article. Other words stay as they are.
 *
 * @example nameThread('bn/k7dq3vmz9t', articleNames) === 'bn/marketplaces'
 * @example nameThread('k7dq3vmz9t', articleNames) === 'marketplaces'
 */
export function nameThread(word: string, { slugOf }: ArticleNames): string {
  const [locale, id, ...rest] = word.split('/');
  if (id === undefined) return slugOf(word) ?? word;
  return id && rest.length === 0 ? `${locale}/${slugOf(id) ?? id}` : word;
}
