import type { Text } from 'mdast';

const reference = /&(?:#\d+|#x[\da-f]+|\w+);/iy;

/**
 * Where each character of a text node stands in the file, which has characters that the node has not: backslashes, character
 * references, and what begins the further lines of a list item or a quotation.
 *
 * @param source  the text of the file
 * @returns       an offset for every index of the node's value
 */
export function listOffsets({ value, position }: Text, source: string): number[] {
  const offsets: number[] = [];
  let from = position?.start.offset ?? 0;
  const end = position?.end.offset ?? from;
  for (let at = 0; at < value.length; at += 1) {
    const width = referenceWidth(source, from, value.slice(at, at + 12));
    while (!width && from < end && source[from] !== value[at]) from += 1;
    offsets.push(Math.min(from, end));
    from += width || 1;
  }
  return offsets;
}

/** Length of a character reference at an offset; 0 when there is none, or when the text shows it as it is written. */
function referenceWidth(source: string, offset: number, shown: string): number {
  if (source[offset] !== '&') return 0;
  reference.lastIndex = offset;
  const written = reference.exec(source)?.[0] ?? '';
  return written && !shown.startsWith(written) ? written.length : 0;
}
