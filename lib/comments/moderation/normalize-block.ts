import { hashEmail } from '../hash-email';
import { unmaskWords } from '../spam/find-spam-phrases';
import { hostOf } from '../spam/host-of';
import type { Block } from '../store/comment-store';
import { cleanEmail } from '../text/clean-email';

/** Code units of a word that are read. */
const longestValue = 300;

/** A block without the time when it was made. */
export type BlockKey = Pick<Block, 'kind' | 'value'>;

/** What to say when `normalizeBlock` refuses a value. */
export const expectedBlock =
  'a word with a letter or digit, a domain like bad.example, an e-mail address, or a hash that show prints';

/**
 * Normalises a block to what comments are compared with: an e-mail address to its hash, a URL to its domain, a text to its words as
 * the spam rules read them.
 *
 * @returns undefined when no comment could ever match it
 */
export function normalizeBlock(kind: Block['kind'], typed: string): BlockKey | undefined {
  const value = normalizers[kind](typed);
  return value ? { kind, value } : undefined;
}

/** What to remove from the list for what was typed or is listed: earlier versions stored some values in another form. */
export function listUnblocked(kind: Block['kind'], typed: string): BlockKey[] {
  const values = new Set([typed, normalizers[kind](typed)]);
  return [...values].filter((value) => value !== '').map((value) => ({ kind, value }));
}

const normalizers: Record<Block['kind'], (typed: string) => string> = {
  word: (typed) =>
    unmaskWords(typed.slice(0, longestValue))
      .map(({ letters }) => letters)
      .join(' '),
  email: (typed) => {
    const address = cleanEmail(typed);
    if (/^[0-9a-f]{64}$/.test(address)) return address;
    return /.@./.test(address) ? hashEmail(address) : '';
  },
  domain: (typed) => hostOf(cleanEmail(typed)) ?? '',
  // A hash from `sign`: the address itself is stored nowhere.
  address: (typed) => (/^[\w-]{43}$/.test(typed.trim()) ? typed.trim() : ''),
};
