import { inEach, type Locale, localeList, locales } from '@/lib/i18n/locales';
import { scriptOf } from '../bangla/sound-key';
import type { SearchData } from '../indexing/search-data';
import type { Found } from '../ranking/create-searcher';
import { listWords } from './list-words';

/** How titles and headings spell the words of the site: sound key → word in a language. */
export type Spellings = Record<Locale, Map<string, string>>;

/** @param soundKey  better one that remembers: names have the same words again and again */
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
 * The query as the site would spell it, where a word of it was only guessed, and the guess found something.
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
  for (const { text, keys, near } of words) {
    if (!near && ![...keys.values()].every((meeting) => meeting === 'consonants')) continue;
    const meant = near ? found : found.filter((key) => keys.has(key));
    const others = words.filter((word) => word.text !== text).flatMap((word) => [...word.keys.keys()]);
    const spelling = spell(
      meant.filter((key) => !others.includes(key)),
      text,
      spellings,
    );
    if (spelling) suggestion = suggestion.replace(text, spelling);
  }
  return suggestion === query ? undefined : suggestion;
}

/** The first of some keys in the script in which a word was typed, or else in another one. */
function spell(keys: string[], typed: string, spellings: Spellings): string | undefined {
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
