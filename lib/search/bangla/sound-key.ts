import type { Script } from '@/lib/i18n/locales';
import { stripBanglaEnding } from './bangla-endings';
import { banglaSounds } from './bangla-sounds';
import { latinSounds } from './latin-sounds';
import { normalizeText } from './normalize-text';
import { applyRules, type RuleNote, type SoundRule } from './sound-rule';

/** How sounds of either script are thinned out to what all spellings of a word have in common. In this order. */
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

/** The name of each rule, in their order, with two words that meet by it. Apart from the rules, because browsers load those. */
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

/** How normalised words are read, by the script that they have a letter of. */
const readings: { [S in Script]: Reading & { script: S } } = {
  Bengali: {
    script: 'Bengali',
    letter: /\p{Script=Bengali}/u,
    stem: stripBanglaEnding,
    sounds: banglaSounds,
  },
  Latin: { script: 'Latin', letter: /\p{Script=Latin}/u, stem: (normal) => normal, sounds: latinSounds },
};

/** The first reading that has a letter of the word; Latin for figures. */
function readingOf(word: string) {
  return Object.values(readings).find(({ letter }) => letter.test(word)) ?? readings.Latin;
}

/** The script that a word is written in. */
export function scriptOf(word: string): Script {
  return readingOf(word).script;
}

/** A normalised word without its ending, if its script has endings to take off and it has one. */
export function stemOf(normal: string): string {
  return readingOf(normal).stem(normal);
}

/** What a normalised word sounds like, to the last vowel: under it, করা is not কর. */
export function listSounds(normal: string): string {
  return readingOf(normal).sounds(normal);
}

/**
 * The key under which the spellings of a word meet, in Bangla, in English and in Bangla written with Latin letters.
 *
 * @param word  one word in any normalisation form
 * @returns     ASCII letters and digits; '' when nothing of the word has a sound
 * @example     soundKey('ফ্রীল্যান্সিং') === soundKey('freelancing')
 */
export function soundKey(word: string): string {
  return applyRules(listSounds(stemOf(normalizeText(word))), keyRules);
}
