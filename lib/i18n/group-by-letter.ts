import type { Locale } from './locales';
import { locales } from './locales';

/** Entries of a sorted list that begin with the same letter. */
export type LetterGroup<T> = { letter: string; entries: T[] };

/**
 * Groups a sorted list by the first letter of each name. What begins with no letter, like a number, is under “#”. A letter that comes
 * again later, because the language sorts letters of other scripts between its own, gets its entries where it came first.
 */
export function groupByLetter<T>(
  entries: T[],
  locale: Locale,
  nameOf: (entry: T) => string,
): LetterGroup<T>[] {
  const groups = new Map<string, T[]>();
  for (const entry of entries) {
    const letter = firstLetter(nameOf(entry), locale);
    groups.set(letter, [...(groups.get(letter) ?? []), entry]);
  }
  return [...groups].map(([letter, own]) => ({ letter, entries: own }));
}

/** Without signs in front, and in Bangla without vowel signs and the dot below. */
function firstLetter(name: string, locale: Locale): string {
  const [letter] = name.normalize('NFD').match(/\p{L}|\p{N}/u) ?? [];
  return letter && /\p{L}/u.test(letter) ? letter.toLocaleUpperCase(locales[locale].intl) : '#';
}
