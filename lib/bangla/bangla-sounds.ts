import { applyRules, type SoundRule } from './sound-rule';

/** Letters of Bangla by the letter of the sound key: what stands in one row is often confused, or the same in Latin letters. */
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

/** What the letters of a word are to each other, before each is taken for itself. In this order. */
export const banglaRules: readonly SoundRule[] = [
  { name: 'signs without a sound', find: /[ঁঃ]/g, put: '', example: ['ঝুঁকি', 'ঝুকি'] },
  { name: 'r with ya-phala in front', find: /^র্যা/, put: 'রা', example: ['র‍্যাঙ্ক', 'রেংক'] },
  { name: 'অ্যা and এ্যা', find: /[অএ]্যা?/g, put: 'আ', example: ['এ্যাকাউন্ট', 'একাউন্ট'] },
  { name: 'ya-phala with a', find: /্যা/g, put: 'া', example: ['ফ্রিল্যান্সিং', 'ফ্রিলান্সিং'] },
  { name: 'ya-phala in front', find: /^(.)্য(?![া-ৌ])/, put: '$1া', example: ['ব্যবসা', 'ব্যাবসা'] },
  { name: 'ya-phala', find: /(?<!র)্য/g, put: '', example: ['পার্থক্য', 'parthokko'] },
  { name: 'ksha', find: /ক্[ষশ]/g, put: 'ক', example: ['দক্ষতা', 'dokkhota'] },
  { name: 'gya', find: /জ্ঞ/g, put: 'গ', example: ['জ্ঞান', 'gyan'] },
  { name: 'ba-phala', find: /([শষসতথদধজ])্ব/g, put: '$1', example: ['বিশ্ব', 'bissho'] },
  {
    name: 'wa',
    find: /[ওউ]য়(?=[া-ৌ্])|ওয়|^উই(?=.)/g,
    put: (found) => (found === 'উই' ? 'wi' : 'w'),
    example: ['ওয়েবসাইট', 'website'],
  },
  { name: 'anusvara', find: /([ংঙ])্?গ/g, put: '$1', example: ['অঙ্গন', 'ongon'] },
  { name: 'r with a dot', find: /[ডঢ]়/g, put: 'র', example: ['বাড়ি', 'বারি'] },
  { name: 'y', find: /য়/g, put: 'y', example: ['উপায়', 'upay'] },
];

const soundOf = new Map(
  Object.entries(banglaLetters).flatMap(([sound, letters]) => [...letters].map((letter) => [letter, sound])),
);

/** A Bangla word in the letters of sounds. `applied` names the rules that changed it. */
export function banglaSounds(word: string): { sounds: string; applied: string[] } {
  const { word: folded, applied } = applyRules(word, banglaRules);
  // What has no sound is a hasanta, or a sign in the wrong place.
  const sounds = [...folded].map((letter) => soundOf.get(letter) ?? (/[a-z0-9]/.test(letter) ? letter : ''));
  return { sounds: sounds.join(''), applied };
}
