import { isSlip } from '@/lib/bangla/is-slip';
import { soundKey } from '@/lib/bangla/sound-key';
import { listShorter, shortestSlip, type Vocabulary } from './compile-phrases';
import { readSigns } from './look-alikes';
import { lookUpKey } from './look-up-key';
import type { MessageWord } from './read-message';
import { listKeys } from './word-keys';

/** Words of the vocabulary that a stretch of a message can be read as; `to` is the word behind it. */
export type Form = { to: number; words: Set<number> };

/** Most letters of a word whose letters are spaced out. */
const longestSpaced = 16;

/** Reads a message as words of the vocabulary: each word, words written apart, letters spaced out, and words with a slip. */
export function readForms(words: MessageWord[], vocabulary: Vocabulary): Form[][] {
  const forms = words.map((word, at): Form[] => {
    const found = readWord(word, vocabulary);
    return found.size > 0 ? [{ to: at + 1, words: found }] : [];
  });
  words.forEach((_, at) => {
    for (const [to, text] of listJoined(words, at)) {
      const found = new Set<number>();
      // A spaced-out word has no ending that its letters alone would not be found by.
      const keys = to - at === 2 ? listKeys(text) : [text, ...readSigns(text)].map(lookUpKey);
      for (const key of keys) addExact(found, key, vocabulary);
      if (found.size > 0) forms[at]?.push({ to, words: found });
    }
  });
  return forms;
}

function readWord({ text, kind }: MessageWord, vocabulary: Vocabulary): Set<number> {
  const found = new Set<number>();
  if (kind === 'number') {
    addExact(found, lookUpKey(text), vocabulary);
    return found;
  }
  if (kind !== 'word') return found;
  const keys = listKeys(text);
  for (const key of keys) {
    addExact(found, key, vocabulary);
    for (const { key: prefix, word } of vocabulary.prefixes) if (key.startsWith(prefix)) found.add(word);
  }
  if (found.size > 0) return found;
  for (const key of keys) {
    if (key.startsWith('=') || key.length < shortestSlip - 1) continue;
    for (const shorter of listShorter(key))
      for (const meant of vocabulary.slips.get(shorter) ?? [])
        if (isSlip(key, meant)) addExact(found, meant, vocabulary);
  }
  return found;
}

function addExact(found: Set<number>, key: string, { exact }: Vocabulary): void {
  const word = exact.get(key);
  if (word !== undefined) found.add(word);
}

/** What begins at a word and is written apart: two halves, one stretch without white space, or single letters. */
function listJoined(words: MessageWord[], at: number): [to: number, text: string][] {
  const joined: [number, string][] = [];
  const first = words[at];
  const next = words[at + 1];
  if (!first) return joined;
  if (
    next?.kind === 'word' &&
    next.text.length > 2 &&
    first.kind === 'word' &&
    soundKey(first.text + next.text).length >= shortestSlip - 1
  )
    joined.push([at + 2, first.text + next.text]);
  let text = first.text;
  for (let to = at + 1; words[to]?.chunk === first.chunk && to - at < longestSpaced; to += 1) {
    text += words[to]?.text ?? '';
    joined.push([to + 1, text]);
  }
  if (!isSingle(first)) return joined;
  text = first.text;
  for (let to = at + 1; to < words.length && to - at < longestSpaced; to += 1) {
    const word = words[to];
    if (!word || !isSingle(word)) break;
    text += word.text;
    if (to - at >= 3) joined.push([to + 1, text]);
  }
  return joined;
}

/** One letter with its marks; in Bangla also a conjunct, or one with a vowel sign. */
function isSingle({ text, kind }: MessageWord): boolean {
  return /^[\p{L}\p{N}](?:\p{M}|(?<=্)\p{L})*$/u.test(text) && (kind === 'word' || text.length === 1);
}
