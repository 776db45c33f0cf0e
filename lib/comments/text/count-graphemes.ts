import { defaultLocale } from '@/lib/i18n/locales';

// Letters and their marks are the same for all languages, so any will do.
const segmenter = new Intl.Segmenter(defaultLocale, { granularity: 'grapheme' });

/** Code units that are segmented at once: every step of a segmenter copies its whole text, so long texts go in pieces. */
const pieceLength = 256;

/**
 * Counts what readers see as letters, up to a limit: হ্যাঁ is one or two, however many code points it has. A grapheme longer than
 * {@link pieceLength} counts once for each piece.
 *
 * @returns at most `max + 1`, which means "too many"
 */
export function countGraphemes(text: string, max: number): number {
  let count = 0;
  let start = 0;
  while (start < text.length && count <= max) {
    const piece = text.slice(start, start + pieceLength);
    const starts = Array.from(segmenter.segment(piece), ({ index }) => index);
    const isLast = start + piece.length === text.length;
    // The last grapheme of a piece may continue in the next one, which therefore begins with it.
    const next = isLast ? piece.length : starts.at(-1) || piece.length;
    count += isLast ? starts.length : Math.max(1, starts.length - 1);
    start += next;
  }
  return Math.min(count, max + 1);
}
