import { applyRules, type RuleNote, type SoundRule } from './sound-rule';

/** How keys of words that belong together meet when the words do not: other endings, other vowels of one verb. */
export const stemRules: readonly SoundRule[] = [
  { find: /(?<=[iu])s$/, put: '' },
  {
    // শিখব and শেখা, খুলব and খোলা: a short root, whose vowel goes up before some endings.
    find: /^([^aiu]{1,2}?)([aiu]?)([^aiu])(?:b|ban|ba|bn|t|un|an|ci|can|c|l|i|ar)?$/,
    put: (_, before = '', vowel = '', after = '') => `${before}${vowel === 'u' ? '' : vowel && 'a'}${after}`,
  },
  { find: /(?<=...)in$/, put: '' },
  { find: /(?<=...)ar$|(?<=...[aiu])r$/, put: '' },
  { find: /(?<=....)(?:a?s)+$/, put: '' },
];

/** The name of each rule, in their order, with two words that meet by it. Apart from the rules, because browsers load those. */
export const stemNotes: RuleNote[] = [
  ['plural behind a vowel', 'fees', 'fee'],
  ['verb', 'শিখবেন', 'শেখা'],
  ['ing', 'আউটসোর্সিং', 'আউটসোর্স'],
  ['er', 'আউটসোর্সার', 'আউটসোর্স'],
  ['plural', 'differences', 'difference'],
];

/** How keys meet of words whose vowels somebody has guessed. */
export const skeletonRules: readonly SoundRule[] = [
  { find: /^[aiu]+/, put: 'a' },
  { find: /(?<=.)[aiuy]/g, put: '' },
  { find: /g/g, put: 'j' },
  { find: /(.)\1+/g, put: '$1' },
];

/** The name of each rule, in their order, with two words that meet by it. Apart from the rules, because browsers load those. */
export const skeletonNotes: RuleNote[] = [
  ['vowel in front', 'ইউটিউব', 'youtube'],
  ['vowels', 'কানেক্টস', 'connects'],
  ['soft g', 'ডিজিটাল', 'digital'],
  ['doubled letters', 'পেপ্যাল', 'পপল'],
];

/**
 * The part of a sound key that other forms of the word share.
 *
 * @example stemKey(soundKey('শিখব')) === stemKey(soundKey('শেখার'))
 */
export function stemKey(key: string): string {
  return applyRules(key, stemRules);
}

/**
 * The consonants of a sound key: what remains when somebody guesses the vowels.
 *
 * @example skeletonKey(soundKey('connects')) === skeletonKey(soundKey('কানেক্টস'))
 */
export function skeletonKey(key: string): string {
  return applyRules(key, skeletonRules);
}
