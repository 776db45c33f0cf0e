import { foldText } from './fold-text';

/** Code units of a search that are read, and words that are looked for: each of them is a condition of the query. */
const longest = { read: 300, words: 10 };

/** Lists the folded words of a moderator's search; the rest of a long one is ignored. */
export function listSearchWords(search: string): string[] {
  const words = foldText(search.slice(0, longest.read)).split(/\s+/).filter(Boolean);
  return [...new Set(words)].slice(0, longest.words);
}
