import type { MatchKind, Vocabulary } from './create-vocabulary';
import { listWords } from './list-words';
import type { WordAnalyzer } from './word-analyzer';

/** A word of a query, with the words of the site that it may mean. */
export type QueryWord = {
  /** As it was typed, normalised; parts of a compound with a space between them. */
  text: string;
  key: string;
  /** A question or a number finds nothing by itself. */
  kind: 'content' | 'question' | 'number';
  /** Sound keys of the site, each with how the word met it. */
  keys: Map<string, MatchKind>;
  /** Whether keys that are spelt nearly so, or begin so, are meant too. */
  near: boolean;
  begun: boolean;
};

/** More of a query is not read: nobody asks so much. */
const longestQuery = { characters: 300, words: 24, letters: 40 };
/** Shorter compounds would meet another word by chance: of words that are known, and of parts that mean nothing alone. */
const shortestCompound = 5;
const shortestRepair = 3;
/** Letters that either of two words has that were typed as one: syllables of unknown words are words of the site by chance. */
const shortestPart = 4;

/** Endings of Bangla, as Latin letters write them behind a word that need not be Bangla. */
const latinEnding = /(?<=...)(?:gulor?|der|er|ke|te|ta|ti|r|e)$/;

/** What is known of the words of the site. */
type Site = { vocabulary: Vocabulary; synonyms: Map<string, string[]>; reader: WordAnalyzer };

/** Reads a query: its words, with spelling, endings, split and joined compounds settled by what words the site has. */
export function parseQuery(text: string, site: Site): QueryWord[] {
  const typed = listWords(text.slice(0, longestQuery.characters))
    .slice(0, longestQuery.words)
    .map((word) => word.slice(0, longestQuery.letters));
  const words: QueryWord[] = [];
  for (let index = 0; index < typed.length; ) {
    const compound = readCompound(typed, index, site);
    const word = compound?.word ?? readWord(typed[index] ?? '', site);
    if (word) addRelated(word, site);
    words.push(...(word ? splitUnknown(word, site) : []));
    index += compound?.parts ?? 1;
  }
  const last = words.at(-1);
  if (last?.kind === 'content' && last.key.length > 2) last.begun = true;
  // A word twice, or with its synonym, asks no more than once.
  return words.filter(
    ({ key }, index) =>
      !words.slice(0, index).some((word) => word.key === key || word.keys.get(key) === 'synonym'),
  );
}

/** A word that was typed in two or three parts, and is one of the site or asks a question: মার্কেট প্লেস. */
function readCompound(words: string[], from: number, site: Site) {
  const { vocabulary, reader } = site;
  const { soundKey } = reader;
  for (const parts of [3, 2]) {
    const typed = words.slice(from, from + parts);
    if (typed.length < parts || typed.some((word) => /\d/.test(word))) continue;
    const joined = typed.join('');
    const key = soundKey(joined);
    const isQuestion = reader.questionOf(joined) !== undefined;
    if (!isQuestion && !vocabulary.has(key)) continue;
    // In আউটসোর্সিং ও nothing was split: the key is the first word's own.
    if (typed.some((word) => soundKey(word) === key)) continue;
    const isOwn = (word: string) => reader.indexKey(word) !== soundKey(word);
    const isKnown = (word: string) => vocabulary.has(soundKey(word));
    // Words that mean nothing do not mean something together: থাকে না.
    if (!isQuestion && typed.every(isOwn)) continue;
    const isRepair = !typed.some(isOwn) && !typed.every(isKnown);
    if (key.length < (isRepair ? shortestRepair : shortestCompound)) continue;
    if (isQuestion) return { word: readWord(joined, site), parts };
    // In ফ্রিল্যান্সিং কি a word is followed by a question, though somebody may have written the two as one.
    if (typed.some(isOwn) && typed.some((word) => !isOwn(word) && isKnown(word))) continue;
    const keys = new Map<string, MatchKind>([[key, 'joined']]);
    return {
      word: { text: typed.join(' '), key, kind: 'content' as const, keys, near: false, begun: false },
      parts,
    };
  }
  return undefined;
}

function readWord(word: string, { vocabulary, reader }: Site): QueryWord | undefined {
  const plain = { text: word, near: false, begun: false };
  const question = reader.questionOf(word);
  if (question)
    return { ...plain, key: `?${question}`, kind: 'question', keys: new Map([[`?${question}`, 'same']]) };
  if (reader.isFiller(word)) return undefined;
  const key = reader.soundKey(word);
  if (!key) return undefined;
  const keys = new Map<string, MatchKind>();
  if (vocabulary.has(key)) keys.set(key, 'same');
  if (/^[\d.]+$/.test(word)) return { ...plain, key, kind: 'number', keys };
  return { ...plain, key, kind: 'content', keys };
}

/** Adds what a word may mean besides itself; the further a spelling is away, the less else must have been found. */
function addRelated(word: QueryWord, site: Site): void {
  const { vocabulary, synonyms, reader } = site;
  if (word.kind !== 'content') return;
  const add = (keys: string[], meeting: MatchKind) => {
    for (const key of keys) if (!word.keys.has(key)) word.keys.set(key, meeting);
  };
  const { key, text, keys } = word;
  if (keys.size === 0 && latinEnding.test(text)) {
    const stem = reader.soundKey(text.replace(latinEnding, ''));
    if (vocabulary.has(stem)) add([stem], 'stem');
  }
  add(synonyms.get(key) ?? [], 'synonym');
  add(vocabulary.listByStem(key), 'stem');
  if (keys.size > 0) return;
  if (splitCompound(text, site)) return;
  add(vocabulary.listBySkeleton(key), 'consonants');
  word.near = keys.size === 0;
}

/** An unknown word as the two words that were typed as one, where the site has them, or one and a question; else as it is. */
function splitUnknown(word: QueryWord, site: Site): QueryWord[] {
  const parts = word.kind === 'content' && word.keys.size === 0 ? splitCompound(word.text, site) : undefined;
  if (!parts) return [word];
  return parts.flatMap((part) => {
    const read = readWord(part, site);
    if (read?.kind === 'content') read.keys.set(read.key, 'split');
    return read ?? [];
  });
}

function splitCompound(text: string, { vocabulary, reader }: Site): string[] | undefined {
  const letters = [...text];
  const isKnown = (part: string) => {
    const key = reader.soundKey(part);
    return part.length >= shortestPart && key.length > 2 && vocabulary.has(key);
  };
  for (let at = 2; at <= letters.length - shortestPart; at += 1) {
    const [first, second] = [letters.slice(0, at).join(''), letters.slice(at).join('')];
    if (isKnown(second) && (reader.questionOf(first) || isKnown(first))) return [first, second];
  }
  return undefined;
}
