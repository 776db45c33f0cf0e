import { commonWords, inEach, type Locale, locales } from '@/lib/i18n/locales';
import { createSignCounter } from './create-sign-counter';

const countOwn = inEach((locale) =>
  createSignCounter(new RegExp(`(?=\\p{L})\\p{Script=${locales[locale].script}}`, 'u')),
);
const countAll = createSignCounter(/\p{L}/u);
const common = inEach(
  (locale) => new Set(commonWords[locale].split(' ').map((word) => word.normalize('NFC'))),
);

/** The number of letters of a text that are in the script of the language. */
export function countOwnLetters(text: string, locale: Locale): number {
  return countOwn[locale](text);
}

/** The number of letters of a text. */
export function countLetters(text: string): number {
  return countAll(text);
}

/** The number of words, in small letters and NFC, that are among the common ones of the language. */
export function countCommonWords(words: string[], locale: Locale): number {
  return words.filter((word) => common[locale].has(word)).length;
}
