import { countBijoyWords } from '../count-bijoy-words';
import type { TextRule } from './text-rule';

/** Texts that went through a wrong encoding. */
export const encodingRules: readonly TextRule[] = [
  {
    pattern:
      /(?:à[¦§][\s\S]?){2,}|â€[^\s]?|Ã[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹Œ]|Â[\u00a0-\u00bf]|(?:[ÐÑ][\u0080-\u00bf\u0152-\u0192\u2018-\u2122]){2,}|ï»¿|ï¿½|ðŸ[^\s]{0,2}/gu,
    headline: '"@" was read in the wrong encoding',
    fix: 'copy the text again from where it can be read; save files as UTF-8',
  },
  {
    pattern: /(?<![\p{L}\p{M}\p{N}?!])(?:\?{3,}(?!\p{L})|\?{2,}(?: \?{2,})+)|[□▯]{2,}/gu,
    headline: 'letters were lost: "@" stands where words stood',
    fix: 'write the words again; save files as UTF-8',
  },
  {
    pattern:
      /(?:\\u[\da-f]{4}){2,}|(?<![\w/=&?.%-])(?:%E0%A[67]%[\dA-F]{2}){2,}|(?:=E0=A[67]=[\dA-F]{2}){2,}|=\?[\w-]+\?[BQ]\?\S*/giu,
    headline: '"@" is the code of letters, as programs write it',
    fix: 'write the letters themselves',
  },
  {
    // In the old fonts v is the sign া, so that it stands before consonants, which it never does in English.
    pattern:
      /(?=[A-Za-z]*[a-z])[A-Za-z]{1,20}v[bcdfghjkmnpqstwxzA-Z][A-Za-z]{0,20}|[†‡][A-Za-z]+|[A-Za-z]+[†‡][A-Za-z]/gu,
    headline: '"@" is Bangla in an old font (Bijoy): readers see Latin letters',
    fix: 'convert the text to Unicode (Avro and Bijoy both do it), and paste it again',
    isFault: (written, text) => written.length > 3 && countBijoyWords(text) > 1,
  },
];
