import type { Locale } from '@/lib/i18n/locales';
import { escapeHtml } from './escape-html';

export type SnippetRequest = {
  text: string;
  locale: Locale;
  /** Whether a word, as it stands in the text, is one that was searched for. */
  isMatch: (word: string) => boolean;
};

/** Length of a snippet, and of what leads up to its first match, in graphemes: what a reader takes for one letter. */
const longest = 160;
const before = 40;

const segmenters = new Map<Locale, Intl.Segmenter>();

/**
 * The part of a text where most of what was searched for stands together.
 *
 * @returns  HTML in which matches are <mark>ed; '…' stands where the text goes on. Cut between words, or between graphemes where
 *           a word is longer than the snippet: a Bangla letter is never torn from its signs.
 */
export function cutSnippet({ text, locale, isMatch }: SnippetRequest): string {
  const words = [...text.matchAll(/[\p{L}\p{M}\p{N}\p{Cf}]+/gu)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    matches: isMatch(word),
  }));
  const matches = words.filter((word) => word.matches);
  const start = startOf(text, pickWindow(matches), locale);
  const end = start + takeGraphemes(text.slice(start), longest, locale);
  const cut = end >= text.length ? text.length : lastWordEnd(words, start, end);
  let html = start > 0 ? '…' : '';
  let done = start;
  for (const match of matches) {
    if (match.start < start || match.end > cut) continue;
    html += `${escapeHtml(text.slice(done, match.start))}<mark>${escapeHtml(text.slice(match.start, match.end))}</mark>`;
    done = match.end;
  }
  return `${html}${escapeHtml(text.slice(done, cut))}${cut < text.length ? '…' : ''}`;
}

/** Where the matches begin that stand closest together; they are in the order of the text. */
function pickWindow(matches: { start: number; end: number }[]): number {
  let best = { count: 0, start: 0 };
  for (const [index, first] of matches.entries()) {
    // A grapheme is up to a few code units: twice the length in code units is about a snippet of Bangla.
    const inside = matches.slice(index).filter(({ end }) => end - first.start < longest * 1.5);
    if (inside.length > best.count) best = { count: inside.length, start: first.start };
  }
  return best.start;
}

/** The beginning of a word a little before a place, or of the whole text where that is near. */
function startOf(text: string, place: number, locale: Locale): number {
  const lead = [...graphemes(text.slice(Math.max(0, place - before * 4), place), locale)];
  if (place <= before * 4 && lead.length <= before) return 0;
  const led = lead.slice(-before).join('');
  const gap = led.indexOf(' ');
  return gap < 0 ? place : place - led.length + gap + 1;
}

/** Length in code units of so many graphemes. */
function takeGraphemes(text: string, count: number, locale: Locale): number {
  // No grapheme of a written language has more code units than this.
  const near = text.slice(0, count * 12);
  let length = 0;
  let taken = 0;
  for (const grapheme of graphemes(near, locale)) {
    if (taken === count) break;
    length += grapheme.length;
    taken += 1;
  }
  return length;
}

function lastWordEnd(words: { start: number; end: number }[], start: number, end: number): number {
  const whole = words.findLast((word) => word.start >= start && word.end <= end);
  return whole && whole.start > start ? whole.end : end;
}

function* graphemes(text: string, locale: Locale): Generator<string> {
  const segmenter = segmenters.get(locale) ?? new Intl.Segmenter(locale, { granularity: 'grapheme' });
  segmenters.set(locale, segmenter);
  for (const { segment } of segmenter.segment(text)) yield segment;
}
