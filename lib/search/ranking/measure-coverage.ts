import type { QueryWord } from '../query/query-word';
import { listCertainKeys } from './score-words';

/** Weight of a question word: it decides between pages that are otherwise alike. */
const questionWeight = 0.15;
/** The same for a number. */
const numberWeight = 0.3;
/**
 * Factor for the weight of a word that the site has, but neither the section nor the article's lead: the query is about something
 * else. A word that the site does not have at all may be misspelt.
 */
const absent = 2;
/** Factor for the weight of a word that the site does not know: it may be misspelt, or say nothing. */
const unknown = 0.6;
/** Factor for the score of a word that several articles mention and none is about: every form asks for a passport. */
const mentioned = 0.6;

/** A word of the query: its weight, a factor for its score, and whether the site has it. */
type WeighedWord = { weight: number; factor: number; isExpected: boolean };

type Site = {
  idf: (keys: string[]) => number;
  /** Whether several articles mention one of the keys, and none is about it. */
  isMentioned: (keys: string[]) => boolean;
};

/** Weighs the words of a query by how rare they are, and by what they are. */
export function weighWords(words: QueryWord[], { idf, isMentioned }: Site): WeighedWord[] {
  return words.map((word) => {
    const keys = listCertainKeys(word);
    const isContent = word.kind === 'content';
    const minor = word.kind === 'number' ? numberWeight : questionWeight;
    return {
      weight: idf(keys) * (isContent ? (word.keys.size > 0 ? 1 : unknown) : minor),
      factor: isMentioned(keys) ? mentioned : 1,
      isExpected: isContent && keys.length > 0,
    };
  });
}

/**
 * How much of a query is answered, 0 to 1, by the score of each of its words.
 *
 * @param other  weight of what is answered but not asked
 */
export function measureCoverage(words: WeighedWord[], scores: number[], other = 0): number {
  let answered = 0;
  let total = other;
  for (const [index, { weight, factor, isExpected }] of words.entries()) {
    const score = scores[index] ?? 0;
    answered += weight * factor * score;
    total += weight * (isExpected && score === 0 ? absent : 1);
  }
  return total > 0 ? answered / total : 0;
}
