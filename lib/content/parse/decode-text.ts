import { fileStart, type Problem } from '../problem';
import { findExceededLimit, maxSizeOf } from './input-limits';

/**
 * Decodes the bytes of a content file to text that is safe to parse: UTF-8 without BOM, \n line ends, limited size.
 *
 * @returns the text, or the problem that keeps it from being read
 */
export function decodeText(file: string, bytes: Uint8Array): { text: string } | { problem: Problem } {
  const reject = (headline: string, fix: string, position = fileStart) => ({
    problem: { file, ...position, headline, fix },
  });
  const maxSize = maxSizeOf(file);
  if (bytes.length > maxSize * 1024) {
    return reject(
      `the file is too large: expected at most ${maxSize} KiB, received ${Math.ceil(bytes.length / 1024)} KiB`,
      'split the file, or remove what is not text',
    );
  }
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return reject('the file is UTF-16, expected UTF-8', 'save the file as UTF-8');
  }
  const nul = bytes.indexOf(0);
  if (nul >= 0) {
    return reject(
      'the file has a NUL byte, expected text in UTF-8',
      'save the file as plain text in UTF-8',
      positionOfByte(bytes, nul),
    );
  }
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    const text = decoder.decode(bytes).replace(/\r\n?/g, '\n');
    const problem = findExceededLimit(file, text);
    return problem ? { problem } : { text };
  } catch {
    return reject(
      'the file is not valid UTF-8',
      'save the file as UTF-8',
      positionOfByte(bytes, firstInvalidByte(bytes)),
    );
  }
}

/** Offset of the first byte that is not valid UTF-8, found by bisection over prefixes. */
function firstInvalidByte(bytes: Uint8Array): number {
  const valid = (end: number) => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, end), { stream: true });
      return true;
    } catch {
      return false;
    }
  };
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (valid(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

function positionOfByte(bytes: Uint8Array, offset: number) {
  // stream: the text may end inside a character, which then does not count.
  const before = new TextDecoder().decode(bytes.subarray(0, offset), { stream: true }).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
