import { isSlip } from '@/lib/bangla/is-slip';
import { skeletonKey, stemKey } from '@/lib/bangla/loosen-key';
import { groupBy } from '@/lib/content/group-by';
import { lazy } from '../lazy';

/** The sound keys of the site, with look-ups by what other spellings and forms have in common with them. */
export type Vocabulary = {
  has: (key: string) => boolean;
  /** In how many articles a key stands. */
  countArticles: (key: string) => number;
  listByStem: (key: string) => string[];
  listBySkeleton: (key: string) => string[];
  /** The words of titles and headings that a word is with one typing error. */
  listBySlip: (word: string) => string[];
};

/** Skeletons of fewer consonants belong to too many words. */
const shortestSkeleton = 3;
/** Shorter words resemble others by chance. */
const shortestSlip = 5;

/**
 * @param articleCounts  in how many articles each key stands
 * @param listNames      lists the words of titles and headings, as listWords gives them
 */
export function createVocabulary(
  articleCounts: Map<string, number>,
  listNames: () => Iterable<string> = () => [],
): Vocabulary {
  // Of use only when a word is unknown.
  const bySize = lazy(() => groupBy(new Set(listNames()), (name) => sizeOf(name)));
  const byStem = lazy(() => groupBy(articleCounts.keys(), stemKey));
  const bySkeleton = lazy(() => groupBy(articleCounts.keys(), skeletonKey));
  return {
    has: (key) => articleCounts.has(key),
    countArticles: (key) => articleCounts.get(key) ?? 0,
    listByStem: (key) => byStem().get(stemKey(key)) ?? [],
    listBySlip: (word) =>
      word.length < shortestSlip
        ? []
        : [-1, 0, 1].flatMap((more) =>
            (bySize().get(sizeOf(word, more)) ?? []).filter((name) => isSlip(word, name)),
          ),
    listBySkeleton(key) {
      const skeleton = skeletonKey(key);
      return skeleton.length < shortestSkeleton ? [] : (bySkeleton().get(skeleton) ?? []);
    },
  };
}

/** The first letter, in which hardly anybody errs, and the length. */
function sizeOf(word: string, more = 0): string {
  return `${word[0]}${word.length + more}`;
}
