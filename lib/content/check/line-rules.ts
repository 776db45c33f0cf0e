import type { TextRule } from './text-rule';

const list =
  'begin each line with "- " or "1. ", after an empty line; readers see the digits of their language';
const lines = (text: string, pattern: RegExp) => text.split('\n').filter((line) => pattern.test(line)).length;
const isTwice = (pattern: RegExp) => (_: string, text: string) => lines(text, pattern) > 1;
const isFirst = (text: string, index: number) => !text.slice(0, index).trim();

const bullet = /^[ \t]*[•●▪◦‣⁃∙○■□◆◇➢➤►▶❖✦·][ \t\u00a0]/u;
const dash = /^[ \t]*(?:[–—−-][ \u00a0]?|[*+])(?=[\p{L}\p{M}])/u;
const numbered = /^[ \t]*[([]?\p{Nd}{1,2}[.)।\]][ \t\u00a0]/u;
const lettered = /^[ \t]*[([]?(?:[ক-হ]|[a-hA-H]|[ivx]{1,4})[.)\]][ \t\u00a0]/u;
const sign = /^[ \t]*(?:\p{Extended_Pictographic}|[→⇒☞])/u;
const own = /^[ \t]*[-*+][\u00a0\u2000-\u200a\u202f\u3000]/u;

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
    pattern: /^[^\n\t]*\S\t+\S[^\n]*\n[^\n\t]*\S\t+\S/gmu,
    headline: 'lines with tabs are no table: readers see them run together',
    fix: 'write a table: | a | b |, with a line |---|---| below its first row',
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
