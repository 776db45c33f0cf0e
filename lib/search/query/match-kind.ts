/** How a word of a query can match a word of the site, the surest first, with the weight of each kind. */
export const matchWeights = {
  same: 1,
  joined: 0.9,
  split: 0.7,
  synonym: 0.7,
  /** One typing error. */
  slip: 0.9,
  /** Without a Bangla ending in Latin letters. */
  ending: 0.6,
  stem: 0.5,
  consonants: 0.5,
  /** One or two letters differ. */
  fuzzy: 0.5,
  prefix: 0.4,
} as const;

export type MatchKind = keyof typeof matchWeights;

/** The weight of a match. Guesses weigh more the longer the word is, because short words resemble others by chance. */
export function weighMatch(kind: MatchKind, key: string): number {
  const isGuess = kind === 'consonants' || kind === 'fuzzy';
  return matchWeights[kind] * (isGuess ? Math.min(1.3, key.length / 7) : 1);
}
