import { parseWord } from './parse-word';
import type { QueryWord, Site } from './query-word';

/** Least letters of each of two words that were typed as one: syllables of unknown words match words of the site by chance. */
const shortestPart = 4;

/** Splits an unknown word that is two words of the site, or a question word and one of them, typed as one. */
export function splitUnknown(word: QueryWord, site: Site): QueryWord[] {
  const parts = word.kind === 'content' && word.keys.size === 0 ? splitCompound(word.text, site) : undefined;
  if (!parts) return [word];
  return parts.flatMap((part) => {
    const parsed = parseWord(part, site);
    if (parsed?.kind === 'content') parsed.keys.set(parsed.key, 'split');
    return parsed ?? [];
  });
}

/** The two words that a word is made of, if it is. */
export function splitCompound(text: string, { vocabulary, analyzer }: Site): string[] | undefined {
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
