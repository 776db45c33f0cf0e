import { asciiDigits } from '@/lib/i18n/ascii-digits';
import type { TextRule } from './text-rule';

const list =
  'begin each line with "- " or "1. ", after an empty line; readers see the digits of their language';
const lines = (text: string, pattern: RegExp) => text.split('\n').filter((line) => pattern.test(line)).length;
const isTwice = (pattern: RegExp) => (_: string, text: string) => lines(text, pattern) > 1;
const hasColumns = (line: string) => line.trim().split(/ {3,}/).length > 2;
const isFirst = (text: string, index: number) => !text.slice(0, index).trim();

/** Signs of lists in other programs; · and ∙ stand inside formulas too. */
const bullet = /^[ \t]*(?:[•●▪◦‣⁃○■□◆◇➢➤►▶❖✦❍◉◘★☆❏❑☐☑☒](?=[ \t\u00a0\p{L}\p{M}\p{N}])|[·∙][ \t\u00a0])/u;
/** What Word's bullets become without their font. */
const lostBullet = /^[ \t]*[oØüvq§][ \t\u00a0]+(?=\S)/u;
const dash = /^[ \t]*(?:[–—−~‐‑-] ?|[–—]\u00a0|[*+]|[-=>]+>[ \u00a0]?)(?=[\p{L}\p{M}])/u;
const loneDash = /^[ \t]*[*+-](?=[\p{L}\p{M}])/u;
const numbered = /^[ \t]*[([]?\p{Nd}{1,2}[.)।\]][ \t\u00a0]/u;
/** A number with any other sign behind it, or none: a list only when the numbers rise. */
const counted =
  /^[ \t]*(?:(?:ধাপ|step|Step|STEP|নং) ?)?(?:\p{Nd}{1,2}(?:\ufe0f?\u20e3[ \u00a0]?|[ \u00a0]?[.)।:][ \u00a0]?|[ \u00a0]?[–-][ \u00a0])|[①-⑳❶-❿][ \u00a0]?)(?=[\p{L}\p{M}])/u;
const lettered = /^[ \t]*[([]?(?:[ক-হ]|[a-hA-H]|[ivx]{1,4})[.)\]][ \t\u00a0]/u;
const sign = /^[ \t]*(?:\p{Extended_Pictographic}|[→⇒☞✓✗➔➜])/u;
const own = /^[ \t]*[-*+][\u00a0\u2000-\u200a\u202f\u3000]/u;
const task = /^[ \t]*\[[ xX✓]?\][ \u00a0]?(?=[\p{L}\p{M}])/u;

/** Whether the lines that begin so count up by one. */
const isRising = (pattern: RegExp) => (_: string, text: string) => {
  const numbers = text
    .split('\n')
    .flatMap(
      (line) =>
        pattern
          .exec(line)?.[0]
          .normalize('NFKC')
          .match(/\p{Nd}+/u)?.[0] ?? [],
    )
    .map((digits) => Number(asciiDigits(digits)));
  return numbers.some((number, index) => number === (numbers[index - 1] ?? Number.NaN) + 1);
};

/** Lines that were meant as a list or a table, and traces of a page they were copied from: readers see them run together. */
export const lineRules: readonly TextRule[] = [
  {
    pattern: lineOf(bullet, own),
    headline: 'the line that begins with "@" is no list: readers see it run together with the others',
    fix: list,
  },
  {
    pattern: lineOf(numbered),
    headline: 'the line that begins with "@" is no list: readers see it run together with the others',
    fix: list,
    isFault: (written, text, index) =>
      lines(text, numbered) > 1 || (isFirst(text, index) && !/[।]/.test(written)),
  },
  {
    pattern: lineOf(dash),
    headline: 'lines that begin with "@" are no list: readers see them run together',
    fix: list,
    isFault: isTwice(dash),
  },
  {
    pattern: lineOf(loneDash),
    headline: 'the line that begins with "@" is no list: readers see the mark',
    fix: list,
    isFault: (written, text) => !isTwice(dash)(written, text),
    isWarning: true,
  },
  {
    pattern: lineOf(counted),
    headline: 'lines that begin with "@" are no list: readers see them run together',
    fix: list,
    isFault: (written, text) => !numbered.test(written) && isRising(counted)(written, text),
  },
  {
    pattern: lineOf(lostBullet),
    headline: 'lines that begin with "@" are no list: the sign of a bullet was lost',
    fix: list,
    isFault: isTwice(lostBullet),
  },
  {
    pattern: lineOf(task),
    headline: 'the line that begins with "@" is no list: readers see the brackets',
    fix: 'begin each line with "- [ ] " or "- [x] ", after an empty line',
  },
  {
    pattern: /^.*\S[ \u00a0]+•[ \u00a0]+\S.*[ \u00a0]•[ \u00a0]+\S.*$/gmu,
    headline: 'a list stands in one line: readers see its signs • between the words',
    fix: list,
    isWarning: true,
  },
  {
    pattern: lineOf(lettered),
    headline: 'lines that begin with "@" are no list: readers see them run together',
    fix: list,
    isFault: isTwice(lettered),
  },
  {
    pattern: lineOf(sign),
    headline: 'lines that begin with "@" are no list: readers see them run together',
    fix: list,
    isFault: isTwice(sign),
    isWarning: true,
  },
  {
    pattern: /^[^\n\t]*\S\t+\S[^\n]*\n[^\n\t]*\S\t+\S|^[^\n\t]*\S\t+[^\n\t]*\S\t+\S/gmu,
    headline: 'lines with tabs are no table: readers see them run together',
    fix: 'write a table: | a | b |, with a line |---|---| below its first row',
  },
  {
    pattern: /^.*\S {3}.*$/gmu,
    headline: 'lines with columns of spaces are no table: readers see them run together',
    fix: 'write a table: | a | b |, with a line |---|---| below its first row',
    isFault: (written, text) => hasColumns(written) && text.split('\n').filter(hasColumns).length > 1,
  },
  {
    // No space after the commas: a text has them.
    pattern: /^[^\n,]+(?:,[^\s,][^\n,]*){2,}\n[^\n,]+(?:,[^\s,][^\n,]*){2,}$/gmu,
    headline: 'lines with commas are no table: readers see them run together',
    fix: 'write a table: | a | b |, with a line |---|---| below its first row',
    isFault: (written) => new Set(written.split('\n').map((line) => line.split(',').length)).size === 1,
    isWarning: true,
  },
  {
    pattern: /^[^|\n]*[^|\s][ \t]+\|[ \t]+[^|\s][^|\n]*\n[^|\n]*[^|\s][ \t]+\|[ \t]+[^|\s][^|\n]*$/gmu,
    headline: 'lines with bars are no table: readers see the bars',
    fix: 'put a line like |---|---| below the first row of a table, and an empty line above it',
  },
  {
    pattern: /(?<=\n)[ \t]*(?:[-–—(][ \t]*)?\p{Nd}{1,4}(?:[ \t]*[-–—)])?[ \t]*\n/gu,
    headline: '"@" looks like the number of a page that the text was copied from',
    fix: 'remove it, and join the lines around it',
    isWarning: true,
  },
  {
    pattern:
      /(?<=\p{Ll}|[\u0980-\u09ff])(?:[-\u2010] (?!(?:and|or|to|বা|ও|আর|এবং|থেকে)(?![\p{L}\p{M}]))(?=\p{Ll}|[\u0980-\u09ff])|¬(?=[\p{L}\p{M}]))/gu,
    headline: 'a word may be broken by the hyphen of a line that ended there: "@"',
    fix: 'join the word, or put a space before the dash',
    isWarning: true,
  },
  {
    pattern:
      /(?<=\p{Ll}|[\u0980-\u09ff])[-\u2010]\n(?!(?:and|or|to|ও|বা|আর|থেকে)\b)(?=\p{Ll}|[\u0980-\u09ff])/gu,
    headline: 'a word is broken by a hyphen at the end of its line: readers see a hyphen and a space',
    fix: 'write the word on one line',
    isWarning: true,
  },
];

/** Finds the beginnings of lines, for `matchAll`. */
function lineOf(...patterns: RegExp[]): RegExp {
  return new RegExp(patterns.map(({ source }) => source).join('|'), 'gmu');
}
