import { applyRules, type RuleNote, type SoundRule } from './sound-rule';

/** Rules that give the forms of a word one key: English endings, and the changing vowels of Bangla verbs. */
export const stemRules: readonly SoundRule[] = [
  { find: /(?<=[iu])s$/, put: '' },
  {
    // শিখব and শেখা, খুলব and খোলা: the vowel of a short root is raised before some endings.
    find: /^([^aiu]{1,2}?)([aiu]?)([^aiu])(?:b|ban|ba|bn|t|un|an|ci|can|c|l|i|ar)?$/,
    put: (_, before = '', vowel = '', after = '') => `${before}${vowel === 'u' ? '' : vowel && 'a'}${after}`,
  },
  { find: /(?<=...)in$/, put: '' },
  { find: /(?<=...)ar$|(?<=...[aiu])r$/, put: '' },
  { find: /(?<=....)(?:a?s)+$/, put: '' },
];

/** For each rule, in order, its name and two words that match by it. Separate from the rules, because browsers load those. */
export const stemNotes: RuleNote[] = [
  ['plural behind a vowel', 'fees', 'fee'],
  ['verb', 'শিখবেন', 'শেখা'],
  ['ing', 'আউটসোর্সিং', 'আউটসোর্স'],
  ['er', 'আউটসোর্সার', 'আউটসোর্স'],
  ['plural', 'differences', 'difference'],
];

/** Rules that give spellings with other vowels one key. */
export const skeletonRules: readonly SoundRule[] = [
  { find: /^[aiu]+/, put: 'a' },
  { find: /(?<=.)[aiuy]/g, put: '' },
  { find: /g/g, put: 'j' },
  { find: /(.)\1+/g, put: '$1' },
];

/** For each rule, in order, its name and two words that match by it. Separate from the rules, because browsers load those. */
export const skeletonNotes: RuleNote[] = [
  ['vowel in front', 'ইউটিউব', 'youtube'],
  ['vowels', 'কানেক্টস', 'connects'],
  ['soft g', 'ডিজিটাল', 'digital'],
  ['doubled letters', 'পেপ্যাল', 'পপল'],
];

/**
 * Reduces a sound key to the part that other forms of the word share.
 *
 * @example stemKey(soundKey('শিখব')) === stemKey(soundKey('শেখার'))
 */
export function stemKey(key: string): string {
  return applyRules(key, stemRules);
}

/**
 * Reduces a sound key to its consonants, for words typed with guessed vowels.
 *
 * @example skeletonKey(soundKey('connects')) === skeletonKey(soundKey('কানেক্টস'))
 */
export function skeletonKey(key: string): string {
  return applyRules(key, skeletonRules);
}
