import type { Script } from '@/lib/i18n/locales';
import { stripBanglaEnding } from './bangla-endings';
import { banglaSounds } from './bangla-sounds';
import { latinSounds } from './latin-sounds';
import { normalizeText } from './normalize-text';
import { applyRules, type RuleNote, type SoundRule } from './sound-rule';

/** Rules that reduce the sounds of either script to what all spellings of a word have in common, in this order. */
export const keyRules: readonly SoundRule[] = [
  { find: /[^\p{L}\p{N}]/gu, put: '' },
  { find: /^[eo]/, put: 'a' },
  { find: /o/g, put: '' },
  { find: /e/g, put: 'a' },
  { find: /y(?!$)/g, put: '' },
  { find: /(?<=..)y$/, put: '' },
  { find: /(?!^[aiu]+$)[au]*i[aiu]*/g, put: 'i' },
  { find: /a*u[au]*/g, put: 'u' },
  { find: /(.)\1+/g, put: '$1' },
  { find: /(?<=..)a$/, put: '' },
];

/** For each rule, in order, its name and two words that match by it. Separate from the rules, because browsers load those. */
export const keyNotes: RuleNote[] = [
  ['signs', '7.5', '75'],
  ['vowel in front', 'online', 'অনলাইন'],
  ['o is not always written', 'sorkari', 'সরকারি'],
  ['e for a', 'ডেটা', 'ডাটা'],
  ['y within', 'niyom', 'niom'],
  ['y at the end', 'ভাষায়', 'ভাষা'],
  ['i beside a vowel', 'mobile', 'মোবাইল'],
  ['u beside a vowel', 'outsourcing', 'autsorsing'],
  ['doubled letters', 'fiverr', 'fiver'],
  ['vowel at the end', 'টাকা', 'taka'],
];

type Reading = { letter: RegExp; stem: (normal: string) => string; sounds: (normal: string) => string };

/** How to read normalised words, by script: a word belongs to the first script that it has a letter of. */
const readings: { [S in Script]: Reading & { script: S } } = {
  Bengali: {
    script: 'Bengali',
    letter: /\p{Script=Bengali}/u,
    stem: stripBanglaEnding,
    sounds: banglaSounds,
  },
  Latin: { script: 'Latin', letter: /\p{Script=Latin}/u, stem: (normal) => normal, sounds: latinSounds },
};

/** The reading for a word; Latin for numbers. */
function readingOf(word: string) {
  return Object.values(readings).find(({ letter }) => letter.test(word)) ?? readings.Latin;
}

/** The script that a word is written in. */
export function scriptOf(word: string): Script {
  return readingOf(word).script;
}

/** A normalised word without its ending, if its script has endings and it has one. */
export function stemOf(normal: string): string {
  return readingOf(normal).stem(normal);
}

/** How a normalised word sounds, with all vowels: করা and কর still differ. */
export function listSounds(normal: string): string {
  return readingOf(normal).sounds(normal);
}

/** Code units of a word that its key is made from: the rules take time that grows with the square of this. */
const longestWord = 400;

/**
 * Returns the key that all spellings of a word share, in Bangla, in English and in romanised Bangla.
 *
 * @param word  one word in any normalisation form
 * @returns     ASCII letters and digits; '' when the word has no sounds. Of a word longer than any, its beginning counts
 * @example     soundKey('ফ্রীল্যান্সিং') === soundKey('freelancing')
 */
export function soundKey(word: string): string {
  return applyRules(listSounds(stemOf(normalizeText(word.slice(0, longestWord)))), keyRules);
}
