import { soundKey, stemOf } from '@/lib/bangla/sound-key';
import { readSigns } from './look-alikes';
import { lookUpKey } from './look-up-key';

/** Endings of nouns in romanised Bangla, longest first. */
const latinEndings = /(?<=^[a-z]{3,})(?:gulo|der|ke|te|ta|ti|er|e|r|s)$/;

/** What Bangla adds to the end of a word that ends in a vowel, and what stresses it. */
const banglaTails = /(?<=^[\u0980-\u09ff]{3,})(?:র|ই|ও)$/;

/**
 * The keys under which a word of a message is looked up: how it sounds, without a Banglish ending, and with its digits read as letters.
 *
 * @param text  normalised
 */
export function listKeys(text: string): string[] {
  const forms = [text, ...readSigns(text)];
  const stems = forms.flatMap((form) => [
    stemOf(form).replace(latinEndings, ''),
    form.replace(banglaTails, ''),
    stemOf(form.replace(banglaTails, '')),
  ]);
  return [...new Set([...forms, ...stems].map(lookUpKey))];
}

/** The key that all words share which begin so: `invest*` has that of investment. */
export function prefixKey(stem: string): string {
  // A final vowel would be dropped from a key, so add a letter and take it away.
  return soundKey(`${stem}${/[a-z]$/.test(stem) ? 'k' : 'ক'}`).slice(0, -1);
}
