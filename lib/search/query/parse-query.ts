import { addRelated } from './add-related';
import { listWords } from './list-words';
import { parseCompound } from './parse-compound';
import { parseWord } from './parse-word';
import type { QueryWord, Site } from './query-word';
import { splitUnknown } from './split-compound';

/** The rest of a longer query is ignored. */
const longestQuery = 300;
const mostWords = 24;
/** The same for a longer word. */
const longestWord = 40;
/** Parses a query into words, resolving spelling, endings, and split or joined compounds by the words that the site has. */
export function parseQuery(text: string, site: Site): QueryWord[] {
  const typed = listWords(text.slice(0, longestQuery))
    .slice(0, mostWords)
    .map((word) => word.slice(0, longestWord));
  const words: QueryWord[] = [];
  for (let index = 0; index < typed.length; ) {
    const compound = parseCompound(typed, index, site);
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
