import type { Vocabulary } from './create-vocabulary';
import type { MatchKind } from './match-kind';
import type { WordAnalyzer } from './word-analyzer';

/** A word of a query with the words of the site that it may mean. */
export type QueryWord = {
  /** As typed, normalised; the parts of a compound are separated by a space. */
  text: string;
  key: string;
  /** Question words and numbers find nothing by themselves; a number is also found in words: ১০, দশ, ten. */
  kind: 'content' | 'question' | 'number';
  /** Sound keys of the site that match, each with how. */
  keys: Map<string, MatchKind>;
  /** Whether keys that differ by a letter or two match too. */
  isFuzzy: boolean;
  /** Whether keys that begin with this one match too. */
  isPrefix: boolean;
};

/** What is known about the words of the site. */
export type Site = { vocabulary: Vocabulary; synonyms: Map<string, string[]>; analyzer: WordAnalyzer };
