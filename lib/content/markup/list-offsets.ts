import type { Text } from 'mdast';

const reference = /&(?:#\d+|#x[\da-f]+|\w+);/iy;

/**
 * Where each character of a text node stands in the file, which has characters that the node has not: backslashes, character
 * references, and what begins the further lines of a list item or a quotation.
 *
 * @param source  the text of the file
 * @returns       an offset for every index of the node's value
 */
export function listOffsets({ value, position }: Pick<Text, 'value' | 'position'>, source: string): number[] {
  const offsets: number[] = [];
  let from = position?.start.offset ?? 0;
  const end = position?.end.offset ?? from;
  // A reference stands for a whole sign: 😀 has two indexes in the value, and one place in the file.
  for (const sign of value) {
    const at = offsets.length;
    const width = referenceWidth(source, from, value.slice(at, at + 12));
    while (!width && from < end && !source.startsWith(sign, from)) from += 1;
    for (let index = 0; index < sign.length; index += 1)
      offsets.push(Math.min(from + (width ? 0 : index), end));
    from += width || sign.length;
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
