import type { TextRule } from './text-rule';

const plain = (written: string) => `write ${written.normalize('NFKC')}`;

/** Letters and signs of the wrong kind: what is typed on a wrong key, or comes from a program of another time. */
export const letterRules: readonly TextRule[] = [
  {
    pattern:
      /[\u{1d400}-\u{1d7ff}\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\u{1f130}-\u{1f149}\u24b6-\u24e9]+/gu,
    headline: '"@" is written in letters for decoration, which cannot be read aloud or found',
    fix: plain,
  },
  { pattern: /\u09f7/gu, headline: 'the sign ৷ (U+09F7) is not the দাঁড়ি', fix: 'write ।' },
  {
    pattern: /(?<=[\u0980-\u09e3])\|(?=\s|$)|(?<=[\u0980-\u09e3]) \|(?=\s*$)/gu,
    headline: 'a vertical bar stands where a দাঁড়ি is meant',
    fix: 'write ।',
  },
  {
    pattern: /[\u0985-\u0994]\u09bc?[\u09be-\u09cc]/gu,
    headline: '"@" is a vowel with a vowel sign',
    fix: (written) => (written === 'অা' ? 'write আ, one letter' : 'write the vowel alone'),
  },
  {
    pattern: /[\u09be-\u09cc]{2,}|\u09cd{2,}/gu,
    headline: 'the signs "@" do not belong together',
    fix: 'write the word again',
    // Some programs write ো as two signs, which mean the same.
    isFault: (written) => written.normalize('NFC').length > 1,
  },
  {
    pattern: /[\u09dc\u09dd\u09df]/gu,
    headline:
      'the letter @ is written as one sign, elsewhere as two: searching in an editor finds only one of them',
    fix: (written) => `replace it everywhere in the file by ${written.normalize('NFC')}`,
    isWarning: true,
  },
  {
    pattern: /[\u09f0\u09f1]/gu,
    headline: 'the letter @ is no letter of Bangla',
    fix: (written) => `write ${written === 'ৰ' ? 'র' : 'ব or ও'}`,
  },
  {
    pattern: /(?<=[\u0985-\u09ce\u09dc-\u09e1]):(?=[\u0985-\u09ce\u09dc-\u09e1])/gu,
    headline: 'a colon stands inside a word',
    fix: 'write ঃ, as in দুঃখ, or a space after the colon',
  },
  {
    pattern:
      /(?<=[a-z])[\u0400-\u04ff]|[\u0400-\u04ff](?=[a-z])|(?<=[\u0980-\u09ff])[\u0900-\u0963]|[\u0900-\u0963](?=[\u0980-\u09ff])/giu,
    headline: 'the letter "@" is of another script than the word around it',
    fix: 'write the word again',
  },
  {
    pattern: /[০-৯][0-9]|[0-9][০-৯]/gu,
    headline: 'the number has digits of two scripts: "@"',
    fix: 'write all its digits in the script of the text',
  },
  {
    pattern: /(?![0-9০-৯\uff10-\uff19\u{1d7ce}-\u{1d7ff}])\p{Nd}/gu,
    headline: 'the digit "@" is of another script',
    fix: 'write it in the script of the text',
  },
  {
    pattern: /[0-9০-৯]+(?:,[0-9০-৯]+)+/gu,
    headline: 'the commas in "@" make no groups: expected 12,345, 1,23,456 or 1,234,567',
    fix: 'write a point before decimals, and a space after the commas of a list',
    isFault: (written) => !groups.test(written),
  },
];

const d = '[0-9০-৯]';
/** Groups of thousands, or of thousands, lakhs and crores. */
const groups = new RegExp(`^(?:${d}{1,3}(?:,${d}{3})+|${d}{1,2}(?:,${d}{2})*,${d}{3})$`);
