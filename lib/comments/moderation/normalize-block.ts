import { hashEmail } from '../hash-email';
import type { Block } from '../store/comment-store';
import { cleanEmail } from '../text/clean-email';
import { foldText } from '../text/fold-text';

/** Code units of a word that are read. */
const longestValue = 300;

/** Normalises a block for comparison: an e-mail address to its hash, a URL to its domain, a word by `foldText`. */
export function normalizeBlock(kind: Block['kind'], value: string): Pick<Block, 'kind' | 'value'> {
  if (kind === 'word') return { kind, value: foldText(value.slice(0, longestValue)).trim() };
  const typed = cleanEmail(value);
  if (kind === 'email') return { kind, value: typed.includes('@') ? hashEmail(typed) : typed };
  if (kind === 'domain') {
    const [host = ''] = typed
      .toLowerCase()
      .replace(/^https?:\/\//, '')
      .split('/', 1);
    return { kind, value: host.replace(/^www\./, '') };
  }
  return { kind, value: typed };
}
