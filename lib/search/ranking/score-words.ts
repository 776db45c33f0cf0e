import { memoize } from '../memoize';
import { type MatchKind, weighMatch } from '../query/match-kind';
import type { QueryWord } from '../query/query-word';
import type { Field } from './list-entries';

/** What the index found in one section. */
export type SectionMatch = {
  entry: number;
  score: number;
  /** Keys of the query that matched. */
  queryKeys: string[];
  /** Matched key of the site → fields it stands in. */
  fields: Record<string, Field[]>;
};

/** How much a word says about the topic of a section, by the field it stands in. */
const fieldScores: Record<Field, number> = {
  title: 1,
  alias: 0.9,
  heading: 0.85,
  term: 0.75,
  asked: 0.6,
  rest: 0.25,
  text: 0.5,
};

const certain: MatchKind[] = ['same', 'joined', 'split', 'synonym'];

/** Site keys that match a query word exactly, joined, split or as a synonym. */
export function listCertainKeys({ keys }: QueryWord): string[] {
  return [...keys].flatMap(([key, kind]) => (certain.includes(kind) ? [key] : []));
}

/** Keys of this length hardly match by chance: marktplces is marketplace, but fever is not Fiverr. */
const longKey = 6;

/** The same keys, and long ones that match by a prefix or a few letters. */
export function listLikelyKeys({ keys }: QueryWord): string[] {
  return [...keys].flatMap(([key, kind]) => (certain.includes(kind) || key.length >= longKey ? [key] : []));
}

/**
 * The weight of a site key for one word of the query. A prefix or fuzzy match counts only if the index returned the section for
 * that query key (`guess`).
 */
type KeyMatch = { index: number; weight: number; isCertain?: boolean; guess?: string };

/** What a key of the site is for a query. `lacking` is its rarity where it matches no word, or by a guess only. */
type KnownKey = { matches: KeyMatch[]; lacking: number };

/** Scores of each word of a query, 0 for no match. */
type WordScorer = {
  /** In a section: up to 1 for the word itself in a title. */
  scoreSection: (match: SectionMatch) => number[];
  /** In a phrase: up to 1 for the word itself. `lacking` is the rarity of the keys that the query does not have. */
  scorePhrase: (keys: string[]) => { byWord: number[]; lacking: number };
};

/** Creates functions that score the words of a query. Keys are looked up once, since many sections share them. */
export function createWordScorer(words: QueryWord[], idf: (keys: string[]) => number): WordScorer {
  const lookUp = memoize(Number.POSITIVE_INFINITY, (key): KnownKey => {
    const matches = words.flatMap((word, index) => matchKey(word, index, key));
    const isLacking = matches.every(({ guess }) => guess) && !key.startsWith('?');
    return { matches, lacking: isLacking ? idf([key]) : 0 };
  });
  const scoreSection: WordScorer['scoreSection'] = ({ queryKeys, fields }) => {
    const byWord = words.map(() => 0);
    for (const key in fields) {
      let fieldScore = 0;
      for (const field of fields[key] ?? []) fieldScore = Math.max(fieldScore, fieldScores[field]);
      const isRest = fieldScore === fieldScores.rest;
      for (const { index, weight, isCertain, guess } of lookUp(key).matches) {
        // Of the rest of a text, only the word itself counts, and no syllable.
        if (isRest && !(isCertain && key.length > 2)) continue;
        if (guess && !queryKeys.includes(guess)) continue;
        byWord[index] = Math.max(byWord[index] ?? 0, weight * fieldScore);
      }
    }
    return byWord;
  };
  const scorePhrase: WordScorer['scorePhrase'] = (keys) => {
    const byWord = words.map(() => 0);
    let lacking = 0;
    for (const key of keys) {
      const found = lookUp(key);
      lacking += found.lacking;
      for (const { index, weight, guess } of found.matches)
        if (!guess) byWord[index] = Math.max(byWord[index] ?? 0, weight);
    }
    return { byWord, lacking };
  };
  return { scoreSection, scorePhrase };
}

function matchKey(word: QueryWord, index: number, key: string): KeyMatch[] {
  const kind = word.keys.get(key);
  if (kind) return [{ index, weight: weighMatch(kind, word.key), isCertain: certain.includes(kind) }];
  if (word.isFuzzy) return [{ index, weight: weighMatch('fuzzy', word.key), guess: word.key }];
  if (word.isPrefix && key.startsWith(word.key))
    return [{ index, weight: weighMatch('prefix', word.key), guess: word.key }];
  return [];
}
