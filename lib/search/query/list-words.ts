import { normalizeText } from '@/lib/bangla/normalize-text';

/**
 * Lists the words of a text in any script, normalised. `\w` would split words at Bangla vowel signs and hasanta.
 *
 * A number is a word of its own, also before its classifier or unit; don't is do not.
 *
 * @example listWords('আউট-সোর্সিং: Fiverr’s ৮০,০০০টি') // ['আউট', 'সোর্সিং', 'fiverr', '80000', 'টি']
 */
export function listWords(text: string): string[] {
  const plain = normalizeText(text)
    .replace(/(?<=\d),(?=\d)/g, '')
    .replace(/(?<=ca)n['’]t(?!\p{L})/gu, 'n not')
    .replace(/(?<=\p{L})n['’]t(?!\p{L})/gu, ' not')
    .replace(/['’](?:s|re|ve|ll|d|m)?(?!\p{L})/gu, '');
  return plain.match(/\d+(?:\.\d+)?|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu) ?? [];
}
