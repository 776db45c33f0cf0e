import { applyRules, type RuleNote, type SoundRule } from './sound-rule';

/**
 * How Latin letters sound, in English and in romanised Bangla ("Banglish"): a single word does not tell which it is, so one list
 * serves both. Applied in this order. `C` stands for ch until the rules for c are through.
 */
export const latinRules: readonly SoundRule[] = [
  { find: /\p{M}/gu, put: '' },
  { find: /[ts]ion/g, put: 'sn' },
  { find: /t?ch+/g, put: 'C' },
  { find: /x/g, put: 'ks' },
  { find: /k+h+/g, put: 'k' },
  { find: /c(?=[eiy])/g, put: 's' },
  { find: /[cq]k?/g, put: 'k' },
  { find: /ph/g, put: 'f' },
  { find: /wh/g, put: 'w' },
  { find: /([bdgjprst])h+/g, put: '$1' },
  { find: /v/g, put: 'b' },
  { find: /dg(?=e)|z/g, put: 'j' },
  { find: /ee|ea|ie/g, put: 'i' },
  { find: /oo/g, put: 'u' },
  { find: /ou(?=[dnt])/g, put: 'au' },
  { find: /o[ua]/g, put: 'o' },
  { find: /(?<=[aeo])w$/, put: '' },
  { find: /ng/g, put: 'n' },
  { find: /(?<=[^aeiouy])y$|y(?=[^aeiouy])/g, put: 'i' },
  { find: /(?<=[^aeiou])y(?=[aeiou])/g, put: '' },
  { find: /C/g, put: 'c' },
];

/** For each rule, in order, its name and two words that match by it. Separate from the rules, because browsers load those. */
export const latinNotes: RuleNote[] = [
  ['accents', 'résumé', 'resume'],
  ['tion', 'station', 'স্টেশন'],
  ['ch', 'bachai', 'বাছাই'],
  ['x', 'tax', 'ট্যাক্স'],
  ['kkh', 'dokkhota', 'দক্ষতা'],
  ['soft c', 'freelancing', 'ফ্রিল্যান্সিং'],
  ['hard c', 'course', 'কোর্স'],
  ['ph', 'graphic', 'গ্রাফিক'],
  ['wh', 'whatsapp', 'ওয়াটসঅ্যাপ'],
  ['aspirates', 'bhasha', 'ভাষা'],
  ['v', 'fiverr', 'ফাইভার'],
  ['z', 'bazar', 'বাজার'],
  ['long e', 'freelance', 'frilance'],
  ['oo', 'zoom', 'জুম'],
  ['ou as in account', 'account', 'একাউন্ট'],
  ['ou as in course', 'outsourcing', 'outsorcing'],
  ['w at the end', 'escrow', 'এসক্রো'],
  ['ng', 'banking', 'ব্যাংকিং'],
  ['y for i', 'agency', 'agenci'],
  ['hidden y', 'byabsa', 'ব্যবসা'],
  ['ch as c', 'chakri', 'চাকরি'],
];

/** Spells a word in Latin letters in the letters of sound keys. */
export function latinSounds(word: string): string {
  return applyRules(word.normalize('NFD'), latinRules);
}
