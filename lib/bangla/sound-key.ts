import { stripBanglaEnding } from './bangla-endings';
import { banglaSounds } from './bangla-sounds';
import { latinSounds } from './latin-sounds';
import { normalizeText } from './normalize-text';
import { applyRules, type SoundRule } from './sound-rule';

const bangla = /\p{Script=Bengali}/u;

/** How sounds of either script are thinned out to what all spellings of a word have in common. In this order. */
export const keyRules: readonly SoundRule[] = [
  { name: 'signs', find: /[^\p{L}\p{N}]/gu, put: '', example: ['7.5', '75'] },
  { name: 'vowel in front', find: /^[eo]/, put: 'a', example: ['online', 'অনলাইন'] },
  { name: 'o is not always written', find: /o/g, put: '', example: ['sorkari', 'সরকারি'] },
  { name: 'e for a', find: /e/g, put: 'a', example: ['ডেটা', 'ডাটা'] },
  { name: 'y within', find: /y(?!$)/g, put: '', example: ['niyom', 'niom'] },
  { name: 'y at the end', find: /(?<=..)y$/, put: '', example: ['ভাষায়', 'ভাষা'] },
  { name: 'i beside a vowel', find: /(?!^[aiu]+$)[au]*i[aiu]*/g, put: 'i', example: ['mobile', 'মোবাইল'] },
  { name: 'u beside a vowel', find: /a*u[au]*/g, put: 'u', example: ['outsourcing', 'autsorsing'] },
  { name: 'doubled letters', find: /(.)\1+/g, put: '$1', example: ['fiverr', 'fiver'] },
  { name: 'vowel at the end', find: /(?<=..)a$/, put: '', example: ['টাকা', 'taka'] },
];

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
