import { normalizeText } from './normalize-text';
import { stemOf } from './sound-key';

/** Reads and writes abbreviations by the names of their letters. */
export type LetterNames = {
  /** Whether a word is one letter: Latin, or the name of a Latin one. */
  isLetter: (word: string) => boolean;
  /**
   * The other way to write an abbreviation: its letters for their names, and the reverse. Undefined for what is no abbreviation.
   *
   * @example spellLetters('এনআইডি') === 'nid' && spellLetters('nid') === 'এনআইডি'
   */
  spellLetters: (word: string) => string | undefined;
};

/** Most letters of an abbreviation. */
const longest = 6;

/** @param list  the names of the Latin letters from a to z, separated by spaces */
export function createLetterNames(list: string): LetterNames {
  const names = list.split(' ').map(normalizeText);
  const letterOf = new Map(names.map((name, index) => [name, String.fromCharCode(97 + index)]));
  const anyName = new RegExp([...names].sort((a, b) => b.length - a.length).join('|'), 'g');
  const readNames = (word: string) => {
    const found = word.match(anyName) ?? [];
    if (found.length < 2 || found.join('') !== word) return undefined;
    return found.map((name) => letterOf.get(name)).join('');
  };
  return {
    isLetter: (word) => /^[a-z]$/.test(word) || letterOf.has(word),
    spellLetters(word) {
      if (!/^[a-z]+$/.test(word)) return readNames(word) ?? readNames(stemOf(word));
      if (word.length < 2 || word.length > longest) return undefined;
      return [...word].map((letter) => names[letter.charCodeAt(0) - 97]).join('');
    },
  };
}
