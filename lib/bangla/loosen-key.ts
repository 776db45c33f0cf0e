import { applyRules, type SoundRule } from './sound-rule';

/** How keys of words that belong together meet when the words do not: other endings, other vowels of one verb. */
export const stemRules: readonly SoundRule[] = [
  { name: 'plural behind a vowel', find: /(?<=[iu])s$/, put: '', example: ['fees', 'fee'] },
  {
    name: 'verb',
    // শিখব and শেখা, খুলব and খোলা: a short root, whose vowel goes up before some endings.
    find: /^([^aiu]{1,2}?)([aiu]?)([^aiu])(?:b|ban|ba|bn|t|un|an|ci|can|c|l|i|ar)?$/,
    put: (_, before = '', vowel = '', after = '') => `${before}${vowel === 'u' ? '' : vowel && 'a'}${after}`,
    example: ['শিখবেন', 'শেখা'],
  },
  { name: 'ing', find: /(?<=...)in$/, put: '', example: ['আউটসোর্সিং', 'আউটসোর্স'] },
  { name: 'er', find: /(?<=...)ar$|(?<=...[aiu])r$/, put: '', example: ['আউটসোর্সার', 'আউটসোর্স'] },
  { name: 'plural', find: /(?<=....)(?:a?s)+$/, put: '', example: ['differences', 'difference'] },
];

/** How keys meet of words whose vowels somebody has guessed. */
export const skeletonRules: readonly SoundRule[] = [
  { name: 'vowel in front', find: /^[aiu]+/, put: 'a', example: ['ইউটিউব', 'youtube'] },
  { name: 'vowels', find: /(?<=.)[aiuy]/g, put: '', example: ['কানেক্টস', 'connects'] },
  { name: 'soft g', find: /g/g, put: 'j', example: ['ডিজিটাল', 'digital'] },
  { name: 'doubled letters', find: /(.)\1+/g, put: '$1', example: ['পেপ্যাল', 'পপল'] },
];

/**
 * The part of a sound key that other forms of the word share.
 *
 * @example stemKey(soundKey('শিখব')) === stemKey(soundKey('শেখার'))
 */
export function stemKey(key: string): string {
  return applyRules(key, stemRules).word;
}

/**
 * The consonants of a sound key: what remains when somebody guesses the vowels.
 *
 * @example skeletonKey(soundKey('connects')) === skeletonKey(soundKey('কানেক্টস'))
 */
export function skeletonKey(key: string): string {
  return applyRules(key, skeletonRules).word;
}
