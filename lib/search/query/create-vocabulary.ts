import { groupBy } from '@/lib/content/group-by';
import { skeletonKey, stemKey } from '../bangla/loosen-key';

/** The sound keys of the site, with look-ups by what other spellings and forms have in common with them. */
export type Vocabulary = {
  has: (key: string) => boolean;
  /** In how many articles a key stands. */
  countArticles: (key: string) => number;
  listByStem: (key: string) => string[];
  listBySkeleton: (key: string) => string[];
};

/** Skeletons of fewer consonants belong to too many words. */
const shortestSkeleton = 3;

/** @param articleCounts  in how many articles each key stands */
export function createVocabulary(articleCounts: Map<string, number>): Vocabulary {
  const byStem = groupBy(articleCounts.keys(), stemKey);
  const bySkeleton = groupBy(articleCounts.keys(), skeletonKey);
  return {
    has: (key) => articleCounts.has(key),
    countArticles: (key) => articleCounts.get(key) ?? 0,
    listByStem: (key) => byStem.get(stemKey(key)) ?? [],
    listBySkeleton(key) {
      const skeleton = skeletonKey(key);
      return skeleton.length < shortestSkeleton ? [] : (bySkeleton.get(skeleton) ?? []);
    },
  };
}
