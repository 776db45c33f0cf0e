import type { Vocabulary } from './create-vocabulary';
import { listWords } from './list-words';
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

/** The rest of a longer query is ignored. */
const longestQuery = { characters: 300, words: 24, letters: 40 };
/** Least letters of two known words that are joined to one: shorter ones match another word by chance. */
const shortestCompound = 5;
/** The same for parts that mean nothing alone. */
const shortestRepair = 3;
/** Least letters of each of two words that were typed as one: syllables of unknown words match words of the site by chance. */
const shortestPart = 4;

/** The vowel of a shorter root must be the same: gag is no form of gig. */
const shortestRoot = 3;

/** Bangla endings in Latin letters, after a word that need not be Bangla. */
const latinEnding = /(?<=...)(?:gulor?|der|er|ke|te|ta|ti|r|e)$/;

/** What is known about the words of the site. */
type Site = { vocabulary: Vocabulary; synonyms: Map<string, string[]>; analyzer: WordAnalyzer };

/** Parses a query into words, resolving spelling, endings, and split or joined compounds by the words that the site has. */
export function parseQuery(text: string, site: Site): QueryWord[] {
  const typed = listWords(text.slice(0, longestQuery.characters))
    .slice(0, longestQuery.words)
    .map((word) => word.slice(0, longestQuery.letters));
  const words: QueryWord[] = [];
  for (let index = 0; index < typed.length; ) {
    const compound = parseLetters(typed, index, site) ?? parseCompound(typed, index, site);
    const word = compound?.word ?? parseWord(typed[index] ?? '', site);
    if (word) addRelated(word, site);
    words.push(...(word ? splitUnknown(word, site) : []));
    index += compound?.parts ?? 1;
  }
  const last = words.at(-1);
  if (last?.kind === 'content' && last.key.length > 2) last.isPrefix = true;
  // Drop repeated words, and synonyms of earlier ones.
  return words.filter(
    ({ key }, index) =>
      !words.slice(0, index).some((word) => word.key === key || word.keys.get(key) === 'synonym'),
  );
}

/** Parses an abbreviation that was typed letter by letter, if the site has it: এল ই ডি পি, L.E.D.P. */
function parseLetters(words: string[], from: number, site: Site) {
  const { isLetter, spellLetters } = site.analyzer;
  const end = words.findIndex((word, index) => index >= from && !isLetter(word));
  const run = words.slice(from, end < 0 ? undefined : end).slice(0, longestQuery.letters);
  for (let parts = run.length; parts > 1; parts -= 1) {
    const typed = run.slice(0, parts);
    const joined = typed.join('');
    const isKnown = [joined, spellLetters(joined)].some(
      (word) => word && site.vocabulary.has(site.analyzer.soundKey(word)),
    );
    // Two fillers beside each other are more likely words: আর ও.
    const isText = parts === 2 && typed.some((word) => site.analyzer.indexKey(word) === '');
    if (isKnown && !isText) return { word: parseWord(joined, site), parts };
  }
  return undefined;
}

/** Parses a word that was typed in two or three parts, if it is a word of the site or a question word: মার্কেট প্লেস. */
function parseCompound(words: string[], from: number, site: Site) {
  const { vocabulary, analyzer } = site;
  const { soundKey } = analyzer;
  for (const parts of [3, 2]) {
    const typed = words.slice(from, from + parts);
    if (typed.length < parts || typed.some((word) => /\d/.test(word))) continue;
    const joined = typed.join('');
    const key = soundKey(joined);
    const isQuestion = analyzer.questionOf(joined) !== undefined;
    if (!isQuestion && !vocabulary.has(key)) continue;
    // Nothing was split if one part already has this key: আউটসোর্সিং ও.
    if (typed.some((word) => soundKey(word) === key)) continue;
    const isFunctionWord = (word: string) => analyzer.indexKey(word) !== soundKey(word);
    const isKnown = (word: string) => vocabulary.has(soundKey(word));
    // Fillers and question words do not form a compound: থাকে না.
    if (!isQuestion && typed.every(isFunctionWord)) continue;
    const isRepair = !typed.some(isFunctionWord) && !typed.every(isKnown);
    if (key.length < (isRepair ? shortestRepair : shortestCompound)) continue;
    if (isQuestion) return { word: parseWord(joined, site), parts };
    // A word followed by a question word is not a compound, even if the site has the two as one: ফ্রিল্যান্সিং কি.
    if (typed.some(isFunctionWord) && typed.some((word) => !isFunctionWord(word) && isKnown(word))) continue;
    const keys = new Map<string, MatchKind>([[key, 'joined']]);
    return {
      word: { text: typed.join(' '), key, kind: 'content' as const, keys, isFuzzy: false, isPrefix: false },
      parts,
    };
  }
  return undefined;
}

function parseWord(word: string, { vocabulary, analyzer }: Site): QueryWord | undefined {
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

/** Adds what a word may mean besides itself. More distant spellings are tried only when nearer ones found nothing. */
function addRelated(word: QueryWord, site: Site): void {
  const { vocabulary, synonyms, analyzer } = site;
  if (word.kind === 'question') return;
  const add = (keys: string[], kind: MatchKind) => {
    for (const key of keys) if (!word.keys.has(key)) word.keys.set(key, kind);
  };
  const { key, text, keys } = word;
  // A known word is no abbreviation: fee is not এফইই.
  const spelt =
    keys.size > 0 && /^[a-z]/.test(text) ? '' : analyzer.soundKey(analyzer.spellLetters(text) ?? '');
  if (vocabulary.has(spelt)) add([spelt], 'same');
  if (keys.size === 0 && latinEnding.test(text)) {
    const stem = analyzer.soundKey(text.replace(latinEnding, ''));
    if (vocabulary.has(stem)) add([stem], 'ending');
  }
  add(synonyms.get(key) ?? [], 'synonym');
  if (word.kind === 'number') return;
  if (keys.size === 0) {
    const meant = vocabulary.listBySlip(text).map(analyzer.soundKey);
    add(meant, 'slip');
    add(
      meant.flatMap((other) => synonyms.get(other) ?? []),
      'synonym',
    );
    if (keys.size > 0) return;
  }
  const isForm = (other: string) =>
    key.length > shortestRoot || other.startsWith(key) || key.startsWith(other);
  add(vocabulary.listByStem(key).filter(isForm), 'stem');
  if (keys.size > 0 || splitCompound(text, site)) return;
  add(vocabulary.listBySkeleton(key), 'consonants');
  word.isFuzzy = keys.size === 0;
}

/** Splits an unknown word that is two words of the site, or a question word and one of them, typed as one. */
function splitUnknown(word: QueryWord, site: Site): QueryWord[] {
  const parts = word.kind === 'content' && word.keys.size === 0 ? splitCompound(word.text, site) : undefined;
  if (!parts) return [word];
  return parts.flatMap((part) => {
    const parsed = parseWord(part, site);
    if (parsed?.kind === 'content') parsed.keys.set(parsed.key, 'split');
    return parsed ?? [];
  });
}

function splitCompound(text: string, { vocabulary, analyzer }: Site): string[] | undefined {
  const letters = [...text];
  const isKnown = (part: string) => {
    const key = analyzer.soundKey(part);
    return part.length >= shortestPart && key.length > 2 && vocabulary.has(key);
  };
  for (let at = 2; at <= letters.length - shortestPart; at += 1) {
    const [first, second] = [letters.slice(0, at).join(''), letters.slice(at).join('')];
    if (isKnown(second) && (analyzer.questionOf(first) || isKnown(first))) return [first, second];
  }
  return undefined;
}
