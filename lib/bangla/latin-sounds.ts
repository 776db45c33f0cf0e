import { applyRules, type SoundRule } from './sound-rule';

/**
 * How Latin letters sound, in English and in Bangla that is written with them ("Banglish"): nobody can tell which of the two a
 * single word is, so one list serves both. In this order. `C` is a ch until the rules for c are through.
 */
export const latinRules: readonly SoundRule[] = [
  { name: 'accents', find: /\p{M}/gu, put: '', example: ['résumé', 'resume'] },
  { name: 'tion', find: /[ts]ion/g, put: 'sn', example: ['station', 'স্টেশন'] },
  { name: 'ch', find: /t?ch+/g, put: 'C', example: ['bachai', 'বাছাই'] },
  { name: 'x', find: /x/g, put: 'ks', example: ['tax', 'ট্যাক্স'] },
  { name: 'kkh', find: /k+h+/g, put: 'k', example: ['dokkhota', 'দক্ষতা'] },
  { name: 'soft c', find: /c(?=[eiy])/g, put: 's', example: ['freelancing', 'ফ্রিল্যান্সিং'] },
  { name: 'hard c', find: /[cq]k?/g, put: 'k', example: ['course', 'কোর্স'] },
  { name: 'ph', find: /ph/g, put: 'f', example: ['graphic', 'গ্রাফিক'] },
  { name: 'wh', find: /wh/g, put: 'w', example: ['whatsapp', 'ওয়াটসঅ্যাপ'] },
  { name: 'aspirates', find: /([bdgjprst])h+/g, put: '$1', example: ['bhasha', 'ভাষা'] },
  { name: 'v', find: /v/g, put: 'b', example: ['fiverr', 'ফাইভার'] },
  { name: 'z', find: /dg(?=e)|z/g, put: 'j', example: ['bazar', 'বাজার'] },
  { name: 'long e', find: /ee|ea|ie/g, put: 'i', example: ['freelance', 'frilance'] },
  { name: 'oo', find: /oo/g, put: 'u', example: ['zoom', 'জুম'] },
  { name: 'ou as in account', find: /ou(?=[dnt])/g, put: 'au', example: ['account', 'একাউন্ট'] },
  { name: 'ou as in course', find: /o[ua]/g, put: 'o', example: ['outsourcing', 'outsorcing'] },
  { name: 'w at the end', find: /(?<=[aeo])w$/, put: '', example: ['escrow', 'এসক্রো'] },
  { name: 'ng', find: /ng/g, put: 'n', example: ['banking', 'ব্যাংকিং'] },
  { name: 'y for i', find: /(?<=[^aeiouy])y$|y(?=[^aeiouy])/g, put: 'i', example: ['agency', 'agenci'] },
  { name: 'hidden y', find: /(?<=[^aeiou])y(?=[aeiou])/g, put: '', example: ['byabsa', 'ব্যবসা'] },
  { name: 'ch as c', find: /C/g, put: 'c', example: ['chakri', 'চাকরি'] },
];

/** A word in Latin letters in the letters of sounds. `applied` names the rules that changed it. */
export function latinSounds(word: string): { sounds: string; applied: string[] } {
  const { word: sounds, applied } = applyRules(word.normalize('NFD'), latinRules);
  return { sounds, applied };
}
