import type { MatchKind } from './match-kind';
import type { QueryWord, Site } from './query-word';

/** Parses a word by itself: a question word, a number, or a word of a subject. @returns  undefined for words that say nothing */
export function parseWord(word: string, { vocabulary, analyzer }: Site): QueryWord | undefined {
  const plain = { text: word, isFuzzy: false, isPrefix: false };
  const question = analyzer.questionOf(word);
  if (question)
    return { ...plain, key: `?${question}`, kind: 'question', keys: new Map([[`?${question}`, 'same']]) };
  if (analyzer.isFiller(word)) return undefined;
  const key = analyzer.soundKey(word);
  if (!key) return undefined;
  const keys = new Map<string, MatchKind>();
  if (vocabulary.has(key)) keys.set(key, 'same');
  if (/^[\d.]+$/.test(word)) return { ...plain, key, kind: 'number', keys };
  return { ...plain, key, kind: 'content', keys };
}
