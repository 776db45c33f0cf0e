import { defaultLocale } from '@/lib/i18n/locales';

// Letters and their marks are the same for all languages, so any will do.
const segmenter = new Intl.Segmenter(defaultLocale, { granularity: 'grapheme' });

/** Code units per grapheme, more than any real text has on average: a longer text is too long without counting. */
const maxUnits = 16;

/**
 * Counts what readers see as letters, up to a limit: হ্যাঁ is one or two, however many code points it has.
 *
 * @returns at max `max + 1`, which means "too many"
 */
export function countGraphemes(text: string, max: number): number {
  if (text.length > max * maxUnits) return max + 1;
  let count = 0;
  for (const _ of segmenter.segment(text)) {
    count += 1;
    if (count > max) break;
  }
  return count;
}
