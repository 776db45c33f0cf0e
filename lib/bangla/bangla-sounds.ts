import { applyRules, type RuleNote, type SoundRule } from './sound-rule';

/** Bangla letters by their letter in the sound key: those of one row are often confused, or the same in Latin letters. */
export const banglaLetters: Record<string, string> = {
  a: 'আা',
  i: 'ইঈিী',
  u: 'উঊুূ',
  e: 'এে',
  o: 'অওো',
  oi: 'ঐৈ',
  ou: 'ঔৌ',
  ri: 'ঋৃ',
  k: 'কখ',
  g: 'গঘ',
  c: 'চছ',
  j: 'জঝয',
  t: 'তথটঠৎ',
  d: 'দধডঢ',
  n: 'নণঙঞং',
  p: 'প',
  f: 'ফ',
  b: 'বভ',
  m: 'ম',
  r: 'র',
  l: 'ল',
  s: 'শষস',
  h: 'হ',
};

/** Rules for combinations of letters, applied in this order before single letters are mapped. */
export const banglaRules: readonly SoundRule[] = [
  { find: /[ঁঃ]/g, put: '' },
  { find: /^র্যা/, put: 'রা' },
  { find: /[অএ]্যা?/g, put: 'আ' },
  { find: /্যা/g, put: 'া' },
  { find: /^(.)্য(?![া-ৌ])/, put: '$1া' },
  { find: /(?<!র)্য/g, put: '' },
  { find: /ক্[ষশ]/g, put: 'ক' },
  { find: /জ্ঞ/g, put: 'গ' },
  { find: /([শষসতথদধজ])্ব/g, put: '$1' },
  {
    find: /[ওউ]য়(?=[া-ৌ্])|ওয়|^উই(?=.)/g,
    put: (found) => (found === 'উই' ? 'wi' : 'w'),
  },
  { find: /([ংঙ])্?গ/g, put: '$1' },
  { find: /[ডঢ]়/g, put: 'র' },
  { find: /য়/g, put: 'y' },
];

/** For each rule, in order, its name and two words that match by it. Separate from the rules, because browsers load those. */
export const banglaNotes: RuleNote[] = [
  ['signs without a sound', 'ঝুঁকি', 'ঝুকি'],
  ['r with ya-phala in front', 'র‍্যাঙ্ক', 'রেংক'],
  ['অ্যা and এ্যা', 'এ্যাকাউন্ট', 'একাউন্ট'],
  ['ya-phala with a', 'ফ্রিল্যান্সিং', 'ফ্রিলান্সিং'],
  ['ya-phala in front', 'ব্যবসা', 'ব্যাবসা'],
  ['ya-phala', 'পার্থক্য', 'parthokko'],
  ['ksha', 'দক্ষতা', 'dokkhota'],
  ['gya', 'জ্ঞান', 'gyan'],
  ['ba-phala', 'বিশ্ব', 'bissho'],
  ['wa', 'ওয়েবসাইট', 'website'],
  ['anusvara', 'অঙ্গন', 'ongon'],
  ['r with a dot', 'বাড়ি', 'বারি'],
  ['y', 'উপায়', 'upay'],
];

const soundOf = new Map(
  Object.entries(banglaLetters).flatMap(([sound, letters]) => [...letters].map((letter) => [letter, sound])),
);

/** Spells a Bangla word in the letters of sound keys. */
export function banglaSounds(word: string): string {
  // A letter without a sound is a hasanta, or a sign in the wrong place.
  return [...applyRules(word, banglaRules)]
    .map((letter) => soundOf.get(letter) ?? (/[a-z0-9]/.test(letter) ? letter : ''))
    .join('');
}
