/** Letters of other scripts that look like Latin ones: Cyrillic first, then Greek. A letter and its likeness stand at the same place. */
const letters = 'аеорсухіјѕԁһԛԝвкмнтгпզ' + 'αβεηικμνορτυχωγ';
const likeness = 'aeopcyxijsdhqwbkmhtrnq' + 'abenikmvoptuxwy';
const letterOf = new Map([...letters].map((letter, index) => [letter, [...likeness][index] ?? letter]));

/** Digits and signs that stand for letters in p4yment, 0tp and $end. */
const signs: Record<string, string> = {
  0: 'o',
  1: 'i',
  3: 'e',
  4: 'a',
  5: 's',
  7: 't',
  8: 'b',
  '@': 'a',
  $: 's',
  '!': 'i',
  '|': 'l',
};

/** Replaces letters that only look like Latin ones. @example likeLatin('раypal') === 'paypal' */
export function likeLatin(word: string): string {
  return word.replace(
    /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}]/gu,
    (letter) => letterOf.get(letter) ?? letter,
  );
}

/**
 * Replaces signs in front of a Latin letter, which would part a word: one for one, so that places stay the same.
 *
 * @example  spellSigns('em@il') === 'email'
 */
export function spellSigns(typed: string): string {
  return typed.replace(/(?<=\p{Script=Latin}|^)[@!|$](?=\p{Script=Latin})/gu, (sign) => signs[sign] ?? sign);
}

/**
 * Reads digits and signs within a Latin word as the letters that they resemble.
 *
 * @returns  the readings, as 1 may be i or l; none when there is nothing to replace
 * @example  readSigns('te1egram') contains 'telegram'
 */
export function readSigns(word: string): string[] {
  if (!/[a-z]/.test(word) || !/[0-9@$!|]/.test(word)) return [];
  const read = word.replace(/[0-9@$!|]/g, (sign) => signs[sign] ?? sign);
  const other = word.replaceAll('1', 'l').replace(/[0-9@$!|]/g, (sign) => signs[sign] ?? sign);
  return read === other ? [read] : [read, other];
}
