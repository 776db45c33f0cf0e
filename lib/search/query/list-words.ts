import { normalizeText } from '../bangla/normalize-text';

/**
 * Lists the words of a text in any script, normalised. `\w` would split words at Bangla vowel signs and hasanta.
 *
 * @example listWords('আউট-সোর্সিং: Fiverr’s ৮০,০০০') // ['আউট', 'সোর্সিং', 'fiverr', '80000']
 */
export function listWords(text: string): string[] {
  const plain = normalizeText(text)
    .replace(/(?<=\d),(?=\d)/g, '')
    .replace(/['’]s?(?!\p{L})/gu, '');
  return plain.match(/\d+\.\d+|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu) ?? [];
}
