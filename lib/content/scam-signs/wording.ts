import { soundKey } from '@/lib/bangla/sound-key';
import type { MessageWord } from './read-message';

/**
 * How much the wording of a message counts: learned from traps and honest messages by `learnWording`. Swindlers word old tricks anew, so
 * phrases alone miss many; most of the words stay the same.
 */
export type WordingModel = {
  /** What counts against a trap before anything is read. */
  bias: number;
  /** Counts for each weight of a sign, and for signs that suffice alone or together. */
  sign: number;
  enough: number;
  /** Weight of a word by its key, in hundredths. */
  words: Record<string, number>;
};

/** Letters of a key: endings, which Bangla has many of, count little. */
const keyLength = 5;

/** How far signs count in either direction. */
const [leastSum, mostSum] = [-6, 9];

/** Sets the scale of weights: the number of words of an average message counts as much as four words alone. */
const scale = 4;

/** The key of a word: how it sounds; for numbers and addresses what they are. */
export function wordingKey({ kind, text }: MessageWord): string {
  return kind === 'word' ? soundKey(text).slice(0, keyLength) : `#${kind}`;
}

/** What each different word of a message counts. */
export function measureWord(differentWords: number): number {
  return scale / Math.sqrt(Math.max(1, differentWords));
}

/** What the signs of a message count. */
export function measureSigns(sum: number): number {
  return Math.max(leastSum, Math.min(mostSum, sum)) / 3;
}

/**
 * Weighs a message: the result is above 0 for a likely trap.
 *
 * @param signs  the sum of their weights, and whether they suffice
 */
export function weighWording(
  model: WordingModel,
  words: MessageWord[],
  signs: { sum: number; isTrap: boolean },
): number {
  const keys = new Set(words.map(wordingKey));
  const sum = [...keys].reduce((total, key) => total + (model.words[key] ?? 0) / 100, 0);
  return (
    model.bias +
    measureWord(keys.size) * sum +
    model.sign * measureSigns(signs.sum) +
    (signs.isTrap ? model.enough : 0)
  );
}
