import { defaultLocale } from '@/lib/i18n/locales';

// Letters and their marks are the same for all languages, so any will do.
const segmenter = new Intl.Segmenter(defaultLocale, { granularity: 'grapheme' });

/** Code units that a letter with all its marks, or an emoji, may have on average: a longer text is too long uncounted. */
const maxUnits = 16;

/**
 * Counts what readers take for letters, up to a limit: হ্যাঁ is one or two, whatever it is made of.
 *
 * @returns at most `most + 1`, which stands for "too many"
 */
export function countGraphemes(text: string, most: number): number {
  if (text.length > most * maxUnits) return most + 1;
  let count = 0;
  for (const _ of segmenter.segment(text)) {
    count += 1;
    if (count > most) break;
  }
  return count;
}
