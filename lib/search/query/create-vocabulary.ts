import { groupBy } from '@/lib/content/group-by';
import { skeletonKey, stemKey } from '../bangla/loosen-key';

/** How a word of a query met a word of the site, the surest first, with what that is worth. */
export const matchWeights = {
  same: 1,
  joined: 0.9,
  split: 0.7,
  synonym: 0.7,
  stem: 0.5,
  /** The same consonants, or all letters but one or two: worth more the longer the word is. */
  consonants: 0.5,
  near: 0.5,
  begun: 0.4,
} as const;

export type MatchKind = keyof typeof matchWeights;

/** What a meeting is worth: a short word is soon like another one by chance. */
export function matchWeight(meeting: MatchKind, key: string): number {
  const isGuess = meeting === 'consonants' || meeting === 'near';
  return matchWeights[meeting] * (isGuess ? Math.min(1.3, key.length / 7) : 1);
}

/** All sound keys of the site, found by what other spellings and forms have in common with them. */
export type Vocabulary = {
  has: (key: string) => boolean;
  /** In how many sections a key stands. */
  spread: (key: string) => number;
  listByStem: (key: string) => string[];
  listBySkeleton: (key: string) => string[];
};

/** Skeletons of fewer consonants belong to too many words. */
const shortestSkeleton = 3;

/** @param spread  how often each key stands in the index */
export function createVocabulary(spread: Map<string, number>): Vocabulary {
  const byStem = groupBy(spread.keys(), stemKey);
  const bySkeleton = groupBy(spread.keys(), skeletonKey);
  return {
    has: (key) => spread.has(key),
    spread: (key) => spread.get(key) ?? 0,
    listByStem: (key) => byStem.get(stemKey(key)) ?? [],
    listBySkeleton(key) {
      const skeleton = skeletonKey(key);
      return skeleton.length < shortestSkeleton ? [] : (bySkeleton.get(skeleton) ?? []);
    },
  };
}
