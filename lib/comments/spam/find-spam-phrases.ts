import { soundKey } from '@/lib/bangla/sound-key';
import { foldText } from '../text/fold-text';
import { letterSigns } from '../text/look-alike-letters';
import { type SpamPhrase, spamPhrases } from './spam-phrases';

/** A word by its letters, folded by `foldText`, and by its sound. */
export type Word = { letters: string; sound: string };
type Pattern = { phrase: SpamPhrase; words: string[] };

const patterns: Pattern[] = spamPhrases.map((phrase) => ({
  phrase,
  words: phrase.words.split(' ').map((word) => (phrase.by === 'sound' ? soundKey(word) : word)),
}));

/** Lists the spam phrases in a text, as `spamPhrases` spells them. @param words  from `unmaskWords` */
export function findSpamPhrases(words: Word[]): string[] {
  return patterns.filter((pattern) => has(words, pattern)).map(({ phrase }) => phrase.words);
}

/** Whether a text has one of the blocked words, which are folded by `foldText`. @param words  from `unmaskWords` */
export function hasBlockedWord(words: Word[], blocked: readonly string[]): boolean {
  const all = ` ${words.map(({ letters }) => letters).join(' ')} `;
  return blocked.some((word) => all.includes(` ${word} `));
}

/** Lists the words of a text with two disguises undone: spaced letters (c a s i n o) and signs for letters (c4sino). */
export function unmaskWords(text: string): Word[] {
  const found = foldText(text).match(/[\p{L}\p{M}\p{N}@$!]+/gu) ?? [];
  const words: string[] = [];
  let spacedLetters = '';
  for (const word of [...found.map(replaceSigns), '']) {
    if (/^[a-z]$/.test(word)) {
      spacedLetters += word;
      continue;
    }
    if (spacedLetters) words.push(...(spacedLetters.length > 2 ? [spacedLetters] : spacedLetters));
    spacedLetters = '';
    if (word) words.push(word);
  }
  return words.map((letters) => ({ letters, sound: soundKey(letters) }));
}

function replaceSigns(word: string): string {
  const bare = trimSigns(word);
  if (!/[a-z]/.test(bare) || !/[^a-z]/.test(bare)) return bare;
  return bare.replace(/[0-9@$!]/g, (sign) => letterSigns[sign] ?? sign);
}

/** Removes exclamation marks from both ends, and other signs from the end. */
function trimSigns(word: string): string {
  let start = 0;
  let end = word.length;
  while (word[start] === '!') start += 1;
  while (end > start && '!@$'.includes(word[end - 1] ?? '')) end -= 1;
  return word.slice(start, end);
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
