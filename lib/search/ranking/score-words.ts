import { memoize } from '../memoize';
import { type MatchKind, matchWeight } from '../query/create-vocabulary';
import type { QueryWord } from '../query/parse-query';
import type { Field } from './list-entries';

/** What the index found in one section. */
export type SectionMatch = {
  entry: number;
  score: number;
  /** Keys of the query that led here. */
  queryKeys: string[];
  /** Key of the site → fields it stands in. */
  fields: Record<string, Field[]>;
};

/** How well the words of a query were met: in their order, 0 for one that was not, 1 for one in a title. */
export type WordScores = {
  fits: number[];
  /** Whether one of them stands in a title or heading, or among the terms that a section explains. */
  isNamed: boolean;
};

/** How much a word says about what a section is about, by where it stands. */
const fieldFit: Record<Field, number> = { title: 1, alias: 0.9, heading: 0.85, term: 0.75, text: 0.5 };

const sure: MatchKind[] = ['same', 'joined', 'split', 'synonym'];

/** Keys that a word stands for without a guess: one that only resembles a word of the site is as telling as an unknown one. */
export function listCertainKeys({ keys }: QueryWord): string[] {
  return [...keys].flatMap(([key, meeting]) => (sure.includes(meeting) ? [key] : []));
}

/** Keys of so many letters are met by a guess, and hardly by chance: marktplces is marketplace, fever is no Fiverr. */
const longKey = 6;

/** The keys that a word stands for, without a guess or by one that is nearly sure. */
export function listLikelyKeys({ keys }: QueryWord): string[] {
  return [...keys].flatMap(([key, meeting]) =>
    sure.includes(meeting) || key.length >= longKey ? [key] : [],
  );
}

/** What a key of the site is to one word of the query: nothing by a guess, unless that word led to the section. */
type Met = { index: number; worth: number; guessedFrom?: string };

/** A function that measures how well some words were met in a section. Many sections have the same keys. */
export function createWordScorer(words: QueryWord[]): (match: SectionMatch) => WordScores {
  const named = new Set(words.filter(({ kind }) => kind === 'content').flatMap(listCertainKeys));
  const listMet = memoize(Number.POSITIVE_INFINITY, (key) =>
    words.flatMap((word, index) => readMet(word, index, key)),
  );
  return ({ queryKeys, fields }) => {
    const fits = words.map(() => 0);
    let isNamed = false;
    for (const key in fields) {
      const places = fields[key] ?? [];
      let best = 0;
      for (const field of places) best = Math.max(best, fieldFit[field]);
      if (best > fieldFit.text && named.has(key)) isNamed = true;
      for (const { index, worth, guessedFrom } of listMet(key)) {
        if (guessedFrom && !queryKeys.includes(guessedFrom)) continue;
        fits[index] = Math.max(fits[index] ?? 0, worth * best);
      }
    }
    return { fits, isNamed };
  };
}

function readMet(word: QueryWord, index: number, key: string): Met[] {
  const meeting = word.keys.get(key);
  if (meeting) return [{ index, worth: matchWeight(meeting, word.key) }];
  if (word.near) return [{ index, worth: matchWeight('near', word.key), guessedFrom: word.key }];
  if (word.begun && key.startsWith(word.key))
    return [{ index, worth: matchWeight('begun', word.key), guessedFrom: word.key }];
  return [];
}
