import { scriptOf } from '@/lib/bangla/sound-key';
import { inEach, type Locale, localeList, locales } from '@/lib/i18n/locales';
import type { SearchData } from '../indexing/search-data';
import type { Found } from '../ranking/create-searcher';
import { listWords } from './list-words';

/** Spellings of the words in titles and headings, by language: sound key → word. */
export type Spellings = Record<Locale, Map<string, string>>;

/** @param soundKey  should be memoized: titles repeat their words */
export function listSpellings({ indexes }: SearchData, soundKey: (word: string) => string): Spellings {
  const spellings = inEach(() => new Map<string, string>());
  for (const { lang, articles } of indexes) {
    for (const { title, aliases, sections } of articles) {
      for (const name of [title, ...aliases, ...sections.map(([, heading]) => heading)]) {
        for (const word of listWords(name)) {
          const key = soundKey(word);
          if (!spellings[lang].has(key)) spellings[lang].set(key, word);
        }
      }
    }
  }
  return spellings;
}

/**
 * Suggests the query in the site's spelling, when a word of it was only guessed and the guess found something.
 *
 * @example suggestQuery('fiver marktplec', …) === 'fiverr marketplace'
 */
export function suggestQuery(
  query: string,
  { words, sections }: Found,
  spellings: Spellings,
): string | undefined {
  const [best] = sections;
  if (!best) return undefined;
  const found = Object.keys(best.match.fields);
  let suggestion = query;
  for (const { text, keys, isFuzzy } of words) {
    if (!isFuzzy && ![...keys.values()].every((kind) => kind === 'consonants')) continue;
    const meant = isFuzzy ? found : found.filter((key) => keys.has(key));
    const others = words.filter((word) => word.text !== text).flatMap((word) => [...word.keys.keys()]);
    const spelling = spellInScript(
      meant.filter((key) => !others.includes(key)),
      text,
      spellings,
    );
    if (spelling) suggestion = suggestion.replace(text, spelling);
  }
  return suggestion === query ? undefined : suggestion;
}

/** A spelling of the first key that has one, in the script of the typed word if possible. */
function spellInScript(keys: string[], typed: string, spellings: Spellings): string | undefined {
  const script = scriptOf(typed);
  const isOwn = (locale: Locale) => locales[locale].script === script;
  for (const locale of localeList.toSorted((a, b) => Number(isOwn(b)) - Number(isOwn(a)))) {
    for (const key of keys) {
      const word = spellings[locale].get(key);
      if (word) return word;
    }
  }
  return undefined;
}
