import { escapePattern } from '../escape-pattern';
import { getOwn } from '../get-own';
import { letter, normalize, wordEnding } from './search-normalized';

/** What may stand between two words of a phrase. */
const gap = '[\\s,:;(\\p{Pd}]*';
const digit = '[0-9০-৯]';
const year = `${digit}{4}(?!${digit})`;
/** What may stand before a month: `২০২৬ সালের`, `23 and 24`. */
const beforeMonth = `(?:${digit}{1,4}[^\\s.।;()]{0,6}\\s+(?:(?:ও|থেকে|সালের|and|to|of)\\s+)?){1,3}`;
/** What may stand after it: `২০২৬-এর মধ্যে`, `2026`, `২০২৬ তারিখে`. */
const afterMonth = `(?:[\\s,\\p{Pd}]+${year})?(?:\\p{Pd}?(?:এর|এ|তে))?(?:\\s+(?:তারিখে|মাসে|মধ্যে))*`;
/** A pattern that no text has. */
const nothing = '(?!)';
const sentenceEnd = '(?=\\s*(?:[).,;:।\\]]|$))';

type Phrases = { months: string[]; phrases: string[] };

/**
 * The pattern of phrases with placeholders, for a normalized text. Phrases that are close to each other in a sentence are found
 * as one.
 *
 * @example
 * trailPattern({ months: ['November'], phrases: ['undated', 'read {date}'] }) finds “undated page, read 23 November 2026”
 */
export function trailPattern({ months, phrases }: Phrases): RegExp {
  const date = datePattern(months);
  const all = [...phrases]
    .sort((a, b) => b.length - a.length)
    .map((phrase) => phrasePattern(phrase, date))
    .join('|');
  const phrase = `(?<!${letter})(?:${all})`;
  return new RegExp(`(${phrase}(?:[^.।()]{0,40}?${phrase})*)`, 'gu');
}

/**
 * Makes a function that gives the pattern of the phrases that a text can hold: those whose words it has one after the other. The
 * pattern of all phrases costs a hundred times as much, and most texts need none.
 */
export function createTrailPicker({ months, phrases }: Phrases): (text: string) => RegExp | undefined {
  const month = months.map((name) => escapePattern(fold(name))).join('|') || nothing;
  const needs = phrases.map((phrase) => ({
    phrase,
    core: corePattern(phrase, month),
    words: wordsOf(phrase),
  }));
  const patterns = new Map<string, RegExp>();
  return (text) => {
    const folded = fold(text);
    const held = needs
      .filter(({ words, core }) => words.every((word) => folded.includes(word)) && core.test(folded))
      .map(({ phrase }) => phrase);
    if (held.length === 0) return undefined;
    const key = held.join('\n');
    const pattern = patterns.get(key) ?? trailPattern({ months, phrases: held });
    patterns.set(key, pattern);
    return pattern;
  };
}

function wordsOf(phrase: string): string[] {
  const words = phrase.split(/\s+/).filter((word) => !word.startsWith('{'));
  return words.map(fold);
}

/** What every text with the phrase has, in small letters: its words, and the beginning of its date. */
function corePattern(phrase: string, month: string): RegExp {
  const begins = { '{date}': `(?:${digit}|${month})`, '{year}': digit, '{end}': '' };
  const [first = '', ...others] = phrase
    .split(/\s+/)
    .map((word) => getOwn(begins, word) ?? escapePattern(fold(word)));
  return new RegExp([phrase.startsWith('{') ? '' : first, ...others].join(gap), 'u');
}

/** What `anyCase` takes for the same. */
function fold(text: string): string {
  return normalize(text).toLowerCase().replaceAll('’', "'");
}

function phrasePattern(phrase: string, date: string): string {
  const placeholders = { '{date}': date, '{year}': year, '{end}': sentenceEnd };
  const words = phrase.split(/\s+/).map((word) => getOwn(placeholders, word) ?? anyCase(word));
  const isWord = !/\}$/.test(phrase);
  return (
    words.join(gap).replace(`${gap}${sentenceEnd}`, sentenceEnd) +
    (isWord ? `${wordEnding}{0,2}(?!${letter})` : '')
  );
}

/** A month is a word of other meaning too (may, march): in small letters it needs a day or a year beside it. */
function datePattern(months: string[]): string {
  if (months.length === 0) return nothing;
  const names = (nameOf: (month: string) => string) =>
    `(?:${[...months]
      .sort((a, b) => b.length - a.length)
      .map(nameOf)
      .join('|')})${wordEnding}{0,2}(?!${letter})`;
  const exact = names((month) => escapePattern(normalize(month)));
  const loose = names(anyCase);
  return `(?:(?:${beforeMonth})?${exact}${afterMonth}|${beforeMonth}${loose}${afterMonth}|${loose}[\\s,]+${year})`;
}

/** A pattern that finds a word in small and capital letters, with either apostrophe. */
function anyCase(word: string): string {
  return escapePattern(normalize(word))
    .replace(/[a-z]/gi, (sign) => `[${sign.toLowerCase()}${sign.toUpperCase()}]`)
    .replace(/[’']/g, "[’']");
}
