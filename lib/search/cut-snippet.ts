import { escapeHtml } from '@/lib/content/escape-html';
import type { Locale } from '@/lib/i18n/locales';

/** Position of a word in a text, in code units. */
export type TextWord = { start: number; end: number };

export type SnippetRequest = {
  text: string;
  /** From listTextWords. */
  words: TextWord[];
  locale: Locale;
  /** The words that match the query, in the order of the text. */
  matches: TextWord[];
};

/** Length of a snippet, in letters without combining signs. */
const snippetLetters = 160;
/** The same for the text before its first match. */
const lettersBeforeMatch = 40;

/** 1 for each code unit that is a combining sign or invisible. A table, since each snippet looks up hundreds of code units. */
const signs = Uint8Array.from({ length: 0x10000 }, (_, unit) =>
  Number(/[\p{M}\p{Cf}]/u.test(String.fromCharCode(unit))),
);
const segmenters = new Map<Locale, Intl.Segmenter>();

export function listTextWords(text: string): TextWord[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}\p{Cf}]+/gu)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
  }));
}

/**
 * Cuts the part of a text where most matches stand close together.
 *
 * @returns  HTML with <mark>ed matches, and '…' where the text continues. Cut between words, or between graphemes where a word
 *           is longer than the snippet, so that a Bangla letter keeps its signs.
 */
export function cutSnippet({ text, words, locale, matches }: SnippetRequest): string {
  const start = startOf(text, pickWindow(matches));
  const cut = endOf(text, { start, words, locale });
  let html = start > 0 ? '…' : '';
  let done = start;
  for (const match of matches) {
    if (match.start < start || match.end > cut) continue;
    html += `${escapeHtml(text.slice(done, match.start))}<mark>${escapeHtml(text.slice(match.start, match.end))}</mark>`;
    done = match.end;
  }
  return `${html}${escapeHtml(text.slice(done, cut))}${cut < text.length ? '…' : ''}`;
}

/** Start of the first match of the window with the most matches. */
function pickWindow(matches: TextWord[]): number {
  let best = { count: 0, start: 0 };
  let next = 0;
  for (const [index, first] of matches.entries()) {
    // A Bangla letter has several code units: this many make about a snippet.
    while (next < matches.length && (matches[next]?.end ?? 0) - first.start < snippetLetters * 1.5) next += 1;
    if (next - index > best.count) best = { count: next - index, start: first.start };
  }
  return best.start;
}

/** Start of a word a little before a position; 0 where the start of the text is near. */
function startOf(text: string, place: number): number {
  let letters = 0;
  let start = place;
  for (let at = place; letters < lettersBeforeMatch; at -= 1) {
    if (at === 0) return 0;
    if (text[at - 1] === ' ') start = at;
    letters += 1 - (signs[text.charCodeAt(at - 1)] ?? 0);
  }
  return start;
}

/** End of the last word that fits, or of the letters that fit where no whole word does. */
function endOf(
  text: string,
  { start, words, locale }: Pick<SnippetRequest, 'words' | 'locale'> & { start: number },
) {
  let letters = 0;
  let end = start;
  for (; end < text.length; end += 1) {
    letters += 1 - (signs[text.charCodeAt(end)] ?? 0);
    if (letters > snippetLetters) break;
  }
  if (end === text.length) return end;
  const whole = words.findLast((word) => word.start >= start && word.end <= end);
  return whole?.end ?? start + lengthOf(text.slice(start), locale);
}

/** Length in code units of as many graphemes as a snippet may have. */
function lengthOf(text: string, locale: Locale): number {
  const segmenter = segmenters.get(locale) ?? new Intl.Segmenter(locale, { granularity: 'grapheme' });
  segmenters.set(locale, segmenter);
  let taken = 0;
  // Graphemes of written languages have at most 12 code units.
  for (const { index } of segmenter.segment(text.slice(0, snippetLetters * 12))) {
    if (taken === snippetLetters) return index;
    taken += 1;
  }
  return Math.min(text.length, snippetLetters * 12);
}
