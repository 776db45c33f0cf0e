/**
 * Letters of other scripts that look Latin, by the Latin letter. Full-width, mathematical and circled letters are missing:
 * compatibility normalisation handles them.
 *
 * @see https://www.unicode.org/reports/tr39/ confusables.txt has these and many more
 */
export const lookAlikeLetters: Record<string, string> = {
  a: 'аαɑ',
  b: 'Ьв',
  c: 'сϲ',
  d: 'ԁɗ',
  e: 'еєεҽ',
  f: 'ƒ',
  g: 'ɡց',
  h: 'һհ',
  i: 'іιıɩ',
  j: 'јϳ',
  k: 'кκ',
  l: 'ӏǀߊ',
  m: 'мϻ',
  n: 'ոη',
  o: 'оοօס',
  p: 'рρ',
  q: 'ԛգ',
  r: 'гɾ',
  s: 'ѕꜱ',
  t: 'тτ',
  u: 'սυʋ',
  v: 'ѵν',
  w: 'ԝѡ',
  x: 'хχ',
  y: 'уүγ',
  z: 'ᴢʐ',
};

/** Digits and signs used as letters inside a word: c4sin0, v1agra, $ex. */
export const letterSigns: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};
