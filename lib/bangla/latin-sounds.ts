import { applyRules, type RuleExamples, type SoundRule } from './sound-rule';

/**
 * How Latin letters sound, in English and in Bangla that is written with them ("Banglish"): nobody can tell which of the two a
 * single word is, so one list serves both. In this order. `C` is a ch until the rules for c are through.
 */
export const latinRules = [
  { name: 'accents', find: /\p{M}/gu, put: '' },
  { name: 'tion', find: /[ts]ion/g, put: 'sn' },
  { name: 'ch', find: /t?ch+/g, put: 'C' },
  { name: 'x', find: /x/g, put: 'ks' },
  { name: 'kkh', find: /k+h+/g, put: 'k' },
  { name: 'soft c', find: /c(?=[eiy])/g, put: 's' },
  { name: 'hard c', find: /[cq]k?/g, put: 'k' },
  { name: 'ph', find: /ph/g, put: 'f' },
  { name: 'wh', find: /wh/g, put: 'w' },
  { name: 'aspirates', find: /([bdgjprst])h+/g, put: '$1' },
  { name: 'v', find: /v/g, put: 'b' },
  { name: 'z', find: /dg(?=e)|z/g, put: 'j' },
  { name: 'long e', find: /ee|ea|ie/g, put: 'i' },
  { name: 'oo', find: /oo/g, put: 'u' },
  { name: 'ou as in account', find: /ou(?=[dnt])/g, put: 'au' },
  { name: 'ou as in course', find: /o[ua]/g, put: 'o' },
  { name: 'w at the end', find: /(?<=[aeo])w$/, put: '' },
  { name: 'ng', find: /ng/g, put: 'n' },
  { name: 'y for i', find: /(?<=[^aeiouy])y$|y(?=[^aeiouy])/g, put: 'i' },
  { name: 'hidden y', find: /(?<=[^aeiou])y(?=[aeiou])/g, put: '' },
  { name: 'ch as c', find: /C/g, put: 'c' },
] as const satisfies readonly SoundRule[];

/** Two words that meet by each rule. Apart from the rules, because browsers load those. */
export const latinExamples: RuleExamples<typeof latinRules> = {
  accents: ['résumé', 'resume'],
  tion: ['station', 'স্টেশন'],
  ch: ['bachai', 'বাছাই'],
  x: ['tax', 'ট্যাক্স'],
  kkh: ['dokkhota', 'দক্ষতা'],
  'soft c': ['freelancing', 'ফ্রিল্যান্সিং'],
  'hard c': ['course', 'কোর্স'],
  ph: ['graphic', 'গ্রাফিক'],
  wh: ['whatsapp', 'ওয়াটসঅ্যাপ'],
  aspirates: ['bhasha', 'ভাষা'],
  v: ['fiverr', 'ফাইভার'],
  z: ['bazar', 'বাজার'],
  'long e': ['freelance', 'frilance'],
  oo: ['zoom', 'জুম'],
  'ou as in account': ['account', 'একাউন্ট'],
  'ou as in course': ['outsourcing', 'outsorcing'],
  'w at the end': ['escrow', 'এসক্রো'],
  ng: ['banking', 'ব্যাংকিং'],
  'y for i': ['agency', 'agenci'],
  'hidden y': ['byabsa', 'ব্যবসা'],
  'ch as c': ['chakri', 'চাকরি'],
};

/** A word in Latin letters in the letters of sounds. `applied` names the rules that changed it. */
export function latinSounds(word: string): { sounds: string; applied: string[] } {
  const { word: sounds, applied } = applyRules(word.normalize('NFD'), latinRules);
  return { sounds, applied };
}
