import { soundKey } from '@/lib/search/bangla/sound-key';
import { foldText } from '../text/fold-text';
import { letterSigns } from '../text/look-alikes';
import { type SpamPhrase, spamPhrases } from './spam-phrases';

/** A word by its letters, as `foldText` leaves them, and by its sound. */
export type Word = { letters: string; sound: string };
type Pattern = { phrase: SpamPhrase; words: string[] };

const patterns: Pattern[] = spamPhrases.map((phrase) => ({
  phrase,
  words: phrase.words.split(' ').map((word) => (phrase.by === 'sound' ? soundKey(word) : word)),
}));

/** The phrases of spam that a text has, as the list spells them. @param words  of `readWords` */
export function findSpamPhrases(words: Word[]): string[] {
  return patterns.filter((pattern) => has(words, pattern)).map(({ phrase }) => phrase.words);
}

/** Whether a text has one of the words that the moderator blocks, each as `foldText` leaves it. @param words  of `readWords` */
export function hasBlockedWord(words: Word[], blocked: readonly string[]): boolean {
  const all = ` ${words.map(({ letters }) => letters).join(' ')} `;
  return blocked.some((word) => all.includes(` ${word} `));
}

/** The words of a text, read as a person reads them: letters that stand apart (c a s i n o) and signs for letters (c4sino) too. */
export function readWords(text: string): Word[] {
  const found = foldText(text).match(/[\p{L}\p{M}\p{N}@$!]+/gu) ?? [];
  const words: string[] = [];
  let apart = '';
  for (const word of [...found.map(readSigns), '']) {
    if (/^[a-z]$/.test(word)) {
      apart += word;
      continue;
    }
    if (apart) words.push(...(apart.length > 2 ? [apart] : apart));
    apart = '';
    if (word) words.push(word);
  }
  return words.map((letters) => ({ letters, sound: soundKey(letters) }));
}

function readSigns(word: string): string {
  const bare = word.replace(/^!+|[!@$]+$/g, '');
  if (!/[a-z]/.test(bare) || !/[^a-z]/.test(bare)) return bare;
  return bare.replace(/[0-9@$!]/g, (sign) => letterSigns[sign] ?? sign);
}

function has(words: Word[], { phrase, words: wanted }: Pattern): boolean {
  const isWord = (word: Word | undefined, pattern: string) =>
    phrase.by === 'sound'
      ? word?.sound === pattern || word?.sound === `${pattern}s`
      : word?.letters === pattern;
  return words.some((_, start) => {
    let at = start;
    for (const [index, pattern] of wanted.entries()) {
      if (isWord(words[at], pattern)) at += 1;
      else if (index > 0 && isWord(words[at + 1], pattern)) at += 2;
      else return false;
    }
    return true;
  });
}
