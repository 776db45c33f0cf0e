import { hashEmail } from '../hash-email';
import type { Block } from '../store/comment-store';
import { foldText } from '../text/fold-text';

/** Normalises a block for comparison: an e-mail address to its hash, a URL to its domain, a word by `foldText`. */
export function normalizeBlock(kind: Block['kind'], value: string): Pick<Block, 'kind' | 'value'> {
  const typed = value.trim();
  if (kind === 'email') return { kind, value: typed.includes('@') ? hashEmail(typed) : typed };
  if (kind === 'word') return { kind, value: foldText(typed) };
  if (kind === 'domain')
    return {
      kind,
      value: typed
        .toLowerCase()
        .replace(/^https?:\/\/|\/.*$/g, '')
        .replace(/^www\./, ''),
    };
  return { kind, value: typed };
}
