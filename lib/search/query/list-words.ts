import { normalizeText } from '../bangla/normalize-text';

/**
 * The words of a text of any script, normalised. Vowel signs and hasanta belong to a word, so `\w` would not do.
 *
 * @example listWords('আউট-সোর্সিং: Fiverr’s ৮০,০০০') // ['আউট', 'সোর্সিং', 'fiverr', '80000']
 */
export function listWords(text: string): string[] {
  const plain = normalizeText(text)
    .replace(/(?<=\d),(?=\d)/g, '')
    .replace(/['’]s?(?!\p{L})/gu, '');
  return plain.match(/\d+\.\d+|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu) ?? [];
}
