import type { MatchKind } from './match-kind';
import { parseWord } from './parse-word';
import type { QueryWord, Site } from './query-word';

/** Least letters of two known words that are joined to one: shorter ones match another word by chance. */
const shortestCompound = 5;
/** The same for parts that mean nothing alone. */
const shortestRepair = 3;

/** A word, and the number of typed words that it was made of. */
type Compound = { word: QueryWord | undefined; parts: number };

/** Parses a word of the site that was typed as several, from a place in the query on: letter by letter, or in two or three parts. */
export function parseCompound(words: string[], from: number, site: Site): Compound | undefined {
  return parseLetters(words, from, site) ?? parseParts(words, from, site);
}

/** Parses an abbreviation that was typed letter by letter, if the site has it: এল ই ডি পি, L.E.D.P. */
function parseLetters(words: string[], from: number, site: Site): Compound | undefined {
  const { isLetter, spellLetters } = site.analyzer;
  const end = words.findIndex((word, index) => index >= from && !isLetter(word));
  const run = words.slice(from, end < 0 ? undefined : end);
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
function parseParts(words: string[], from: number, site: Site): Compound | undefined {
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
