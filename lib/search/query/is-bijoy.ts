import { countBijoyWords } from '@/lib/content/count-bijoy-words';

/**
 * Whether a query looks like Bangla typed for an old font (Bijoy). English has such words too, but no capitals or signs within them.
 *
 * @example isBijoy('UvKv') // টাকা
 */
export function isBijoy(query: string): boolean {
  return countBijoyWords(query) > 0 && /[a-z][A-Z]|[†‡©¨ª«¯]/.test(query);
}
