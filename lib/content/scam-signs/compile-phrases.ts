import { normalizeText } from '@/lib/bangla/normalize-text';
import { lookUpKey } from './look-up-key';
import { parsePhrase, parseWords, type Thing } from './parse-phrase';
import { prefixKey } from './word-keys';

/** The words of all phrases by number, found by their key. */
export type Vocabulary = {
  /** Numbers of words by key. */
  exact: Map<string, number>;
  /** Keys of beginnings, with the number of the word. */
  prefixes: { key: string; word: number }[];
  /** Keys with one letter taken away, for words with a slip. */
  slips: Map<string, Set<string>>;
};

/** Words in a row, as numbers of the vocabulary; or a thing. */
export type Option = { words: number[] } | { thing: Thing };
/** Options of which one is enough. The same list of words is the same object in every phrase, so that it is looked up once. */
export type CompiledStretch = { groups: Option[][]; gap: number }[];
export type CompiledPhrase = CompiledStretch[];

/** Shortest key in which a slip is forgiven: shorter words have too many neighbours. */
export const shortestSlip = 6;

/** Compiles phrases into one vocabulary. */
export function createPhraseCompiler(lists: Record<string, string[]>) {
  const vocabulary: Vocabulary = { exact: new Map(), prefixes: [], slips: new Map() };
  const prefixOf = new Map<string, number>();
  let count = 0;
  const numberOf = (word: string): number => {
    const text = normalizeText(word);
    if (text.endsWith('*')) {
      const key = prefixKey(text.slice(0, -1));
      const known = prefixOf.get(key);
      if (known !== undefined) return known;
      prefixOf.set(key, count);
      vocabulary.prefixes.push({ key, word: count });
      return count++;
    }
    const key = lookUpKey(text);
    const known = vocabulary.exact.get(key);
    if (known !== undefined) return known;
    vocabulary.exact.set(key, count);
    if (key.length >= shortestSlip)
      for (const shorter of listShorter(key)) {
        const own = vocabulary.slips.get(shorter) ?? new Set();
        vocabulary.slips.set(shorter, own.add(key));
      }
    return count++;
  };
  const compileWords = (words: string[]): Option => ({ words: words.map(numberOf) });
  const compiled = new Map<string, Option[]>();
  const compileList = (name: string): Option[] => {
    const known = compiled.get(name) ?? (lists[name] ?? []).map((words) => compileWords(parseWords(words)));
    compiled.set(name, known);
    return known;
  };
  return {
    vocabulary,
    compileWords: (text: string) => compileWords(parseWords(text)),
    compile: (phrase: string): CompiledPhrase =>
      parsePhrase(phrase, lists).map((stretch) =>
        stretch.map(({ choice, gap }) => ({
          gap,
          groups: [
            ...choice.lists.map(compileList),
            [...choice.words.map(compileWords), ...choice.things.map((thing) => ({ thing }))],
          ],
        })),
      ),
  };
}

/** A word itself, and with each of its letters taken away. */
export function listShorter(key: string): string[] {
  return [key, ...[...key].map((_, index) => key.slice(0, index) + key.slice(index + 1))];
}
