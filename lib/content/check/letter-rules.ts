import type { TextRule } from './text-rule';

const plain = (written: string) => `write ${written.normalize('NFKC')}`;

/** Letters and signs of the wrong kind: what is typed on a wrong key, or comes from a program of another time. */
export const letterRules: readonly TextRule[] = [
  {
    pattern:
      /[\u{1d400}-\u{1d7ff}\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\u{1f130}-\u{1f149}\u24b6-\u24e9\u210a-\u2113\u2115\u2119-\u211d\u212c-\u2131]+/gu,
    headline: '"@" is written in letters for decoration, which cannot be read aloud or found',
    fix: plain,
  },
  {
    // Small capitals, raised letters, white letters in a box or circle (without 🅰 🅱 🅾 🅿, which are signs of their own).
    pattern:
      /[\u1d00-\u1d22\u0262\u026a\u0274\u0280\u028f\u0299\u029c\u029f\ua730\ua731]{2,}|[\u02b0-\u02b8\u02e1-\u02e4\u1d2c-\u1d6a\u1d9b-\u1dbf]{2,}|(?:(?!\p{Emoji})[\u{1f150}-\u{1f189}])+/gu,
    headline: '"@" is written in letters for decoration, which cannot be read aloud or found',
    fix: 'write plain letters',
  },
  {
    pattern: /(?:[A-Za-z0-9]\s?[\u0332-\u0338\u0305\u033f\u035f]){2,}|[\u0300-\u036f]{3,}/gu,
    headline:
      'the signs above, below or through "@" stand for decoration: they cannot be read aloud or found',
    fix: 'write plain letters, and ~~struck~~ for a text that is struck through',
  },
  {
    pattern: /[\ufb00-\ufb06]/gu,
    headline: '"@" is one sign for several letters, from a PDF: searching does not find the word',
    fix: plain,
  },
  {
    // Greek letters alone are signs of units and formulas.
    pattern:
      /(?<![\p{L}\p{M}])(?:(?![\p{Script=Latin}\p{Script=Bengali}\p{Script=Greek}\p{Script=Common}\p{Script=Inherited}])\p{L}\p{M}*){2,}(?![\p{L}\p{M}])/gu,
    headline: '"@" is a word in letters that readers of this site may not know',
    fix: 'write it in Bangla or Latin letters',
    isWarning: true,
  },
  {
    // Names such as Windows 10 keep their digits.
    pattern:
      /(?<![\p{L}\p{M}\p{N}.,:/$€£#@+=_&?%-])(?<!\p{Script=Latin}[ \u00a0])[0-9]+(?:[.,][0-9]+)*(?=[ \u00a0]?\p{Script=Bengali})/gu,
    headline: '"@" is in Latin digits among Bangla words',
    fix: (written) =>
      `write ${written.replace(/[0-9]/g, (digit) => String.fromCodePoint(0x09e6 + Number(digit)))}`,
    isWarning: true,
  },
  {
    pattern: /[\p{L}\p{M}]+-$/gu,
    headline: 'the text ends in a part of a word: "@"',
    fix: 'write the whole word; an empty line in it makes two paragraphs',
    isWarning: true,
  },
  { pattern: /\u09f7/gu, headline: 'the sign ৷ (U+09F7) is not the দাঁড়ি', fix: 'write ।' },
  {
    pattern: /।[ \u00a0]?[|।]+/gu,
    headline: '"@" stands where one দাঁড়ি is enough',
    fix: 'write ।',
    isWarning: true,
  },
  {
    pattern: /(?<=[\u0980-\u09e3]) \| (?=[\u0980-\u09ff])/gu,
    headline: 'a vertical bar stands between words: a দাঁড়ি may be meant',
    fix: 'write ।',
    isWarning: true,
  },
  {
    // Shorter words may be abbreviations: মো. ড. লি.
    pattern: /(?<=[\u0980-\u09e3]{5})\.(?=\s+[\u0980-\u09ff])|(?<=[\u0980-\u09e3]{3})\.$/gu,
    headline: 'a full stop stands where a দাঁড়ি is meant',
    fix: 'write ।',
    isWarning: true,
  },
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
    pattern:
      /[\u09be-\u09cc]{2,}|\u09cd[\u200c\u200d]?\u09cd|[\u0981-\u0983][\u09be-\u09cd]|([\u0981-\u0983])\1|\u09ce[\u09bc-\u09cd]/gu,
    headline: 'the signs "@" do not belong together',
    fix: 'write the word again',
    // Some programs write ো as two signs, which mean the same.
    isFault: (written) => written.normalize('NFC').length > 1,
  },
  {
    pattern: /(?<![\u0980-\u09fe\u25cc]|[\u200c\u200d])[\u0981-\u0983\u09bc\u09be-\u09cd\u09d7]/gu,
    headline: 'the sign "@" stands behind no letter: readers see it on a dotted circle',
    fix: 'write it behind its letter, as in কি',
  },
  {
    pattern: /(?<=[\u0985-\u09b9])(?<![ডঢয])\u09bc/gu,
    headline: 'a dot stands below a letter that has none',
    fix: 'write র for ব with a dot; only ড়, ঢ় and য় have one',
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
      /(?<=[a-z])(?![μπω])[\u0370-\u058f\u13a0-\u167f\u2c80-\u2cff\ua4d0-\ua4ff]|(?![μπω])[\u0370-\u058f\u13a0-\u167f\u2c80-\u2cff\ua4d0-\ua4ff](?=[a-z])|(?<=[\u0980-\u09ff])[\u0900-\u0963\u0a00-\u0d7f]|[\u0900-\u0963\u0a00-\u0d7f](?=[\u0980-\u09ff])/giu,
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
