import { stripBanglaEnding } from './bangla-endings';
import { banglaSounds } from './bangla-sounds';
import { latinSounds } from './latin-sounds';
import { normalizeText } from './normalize-text';
import { applyRules, type RuleExamples, type SoundRule } from './sound-rule';

const bangla = /\p{Script=Bengali}/u;

/** How sounds of either script are thinned out to what all spellings of a word have in common. In this order. */
export const keyRules = [
  { name: 'signs', find: /[^\p{L}\p{N}]/gu, put: '' },
  { name: 'vowel in front', find: /^[eo]/, put: 'a' },
  { name: 'o is not always written', find: /o/g, put: '' },
  { name: 'e for a', find: /e/g, put: 'a' },
  { name: 'y within', find: /y(?!$)/g, put: '' },
  { name: 'y at the end', find: /(?<=..)y$/, put: '' },
  { name: 'i beside a vowel', find: /(?!^[aiu]+$)[au]*i[aiu]*/g, put: 'i' },
  { name: 'u beside a vowel', find: /a*u[au]*/g, put: 'u' },
  { name: 'doubled letters', find: /(.)\1+/g, put: '$1' },
  { name: 'vowel at the end', find: /(?<=..)a$/, put: '' },
] as const satisfies readonly SoundRule[];

/** Two words that meet by each rule. Apart from the rules, because browsers load those. */
export const keyExamples: RuleExamples<typeof keyRules> = {
  signs: ['7.5', '75'],
  'vowel in front': ['online', 'অনলাইন'],
  'o is not always written': ['sorkari', 'সরকারি'],
  'e for a': ['ডেটা', 'ডাটা'],
  'y within': ['niyom', 'niom'],
  'y at the end': ['ভাষায়', 'ভাষা'],
  'i beside a vowel': ['mobile', 'মোবাইল'],
  'u beside a vowel': ['outsourcing', 'autsorsing'],
  'doubled letters': ['fiverr', 'fiver'],
  'vowel at the end': ['টাকা', 'taka'],
};

/** What a word sounds like, to the last vowel: under it, করা is not কর. `applied` names the rules that changed it. */
export function listSounds(word: string): { sounds: string; applied: string[] } {
  const normal = normalizeText(word);
  return bangla.test(normal) ? banglaSounds(normal) : latinSounds(normal);
}

/**
 * The key under which the spellings of a word meet, in Bangla, in English and in Bangla written with Latin letters.
 *
 * @param word  one word in any normalisation form
 * @returns     ASCII letters and digits; '' when nothing of the word has a sound
 * @example     soundKey('ফ্রীল্যান্সিং') === soundKey('freelancing')
 */
export function soundKey(word: string): string {
  return explainKey(word).key;
}

/** The key of a word, with the names of the rules that made it. */
export function explainKey(word: string): { key: string; applied: string[] } {
  const normal = normalizeText(word);
  const stem = bangla.test(normal) ? stripBanglaEnding(normal) : normal;
  const { sounds, applied } = listSounds(stem);
  const { word: key, applied: thinned } = applyRules(sounds, keyRules);
  const ending = stem === normal ? [] : [`ending ${normal.slice(stem.length)}`];
  return { key, applied: [...ending, ...applied, ...thinned] };
}
