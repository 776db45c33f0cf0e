const words = /\b[A-Za-z]{1,20}v[bcdfghjkmnpqstwxzA-Z][A-Za-z]{0,20}|[†‡][A-Za-z]/g;

/**
 * Counts the different words that look like Bangla typed for an old font (Bijoy), as Latin letters: v is the sign া there, so that it
 * stands before consonants, which it hardly does in English.
 *
 * @example countBijoyWords('UvKv') === 1 // টাকা
 */
export function countBijoyWords(text: string): number {
  return new Set(text.match(words)).size;
}
