import { type Problem, start } from './problem';

/** Bytes a content file may have. The longest article so far has a tenth of it. */
export const maxFileBytes = 512 * 1024;
/** Characters a line may have: parsers of Markdown and YAML take quadratic time on hostile lines. */
export const maxLineLength = 20_000;
/** How deep lists and quotations may nest: deeper ones overflow the parser's stack. */
export const maxNesting = 24;

const containerMarker = /[ \t]*(?:>|[-*+](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$))/y;

/**
 * Turns the bytes of a content file into text that is safe to parse: UTF-8 without BOM, lines ending in \n, of sane size.
 *
 * @returns the text, or the problem that makes the file unreadable
 */
export function decodeText(file: string, bytes: Uint8Array): { text: string } | { problem: Problem } {
  const reject = (headline: string, fix: string, position = start) => ({
    problem: { file, ...position, headline, fix },
  });
  if (bytes.length > maxFileBytes) {
    return reject(
      `the file is too large: expected at most ${maxFileBytes / 1024} KiB, received ${Math.round(bytes.length / 1024)} KiB`,
      'split the text, or move what is not text out of it',
    );
  }
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return reject('the file is UTF-16: expected UTF-8', 'save it again with the encoding UTF-8');
  }
  const nul = bytes.indexOf(0);
  if (nul >= 0) {
    return reject(
      'the file holds a NUL byte: expected text in UTF-8',
      'save it again as plain text with the encoding UTF-8',
      positionOfByte(bytes, nul),
    );
  }
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    const text = decoder.decode(bytes).replace(/\r\n?/g, '\n');
    const excess = findExcess(text);
    return excess ? reject(excess.headline, excess.fix, excess.position) : { text };
  } catch {
    return reject(
      'the file is not valid UTF-8',
      'save it again with the encoding UTF-8',
      positionOfByte(bytes, firstInvalidByte(bytes)),
    );
  }
}

/** Looks for a line that no parser should be given. */
function findExcess(text: string) {
  for (const [index, line] of text.split('\n').entries()) {
    const position = { line: index + 1, column: 1 };
    if (line.length > maxLineLength) {
      return {
        position,
        headline: `the line is too long: expected at most ${maxLineLength} characters, received ${line.length}`,
        fix: 'break it into paragraphs',
      };
    }
    const depth = nestingOf(line);
    if (depth > maxNesting) {
      return {
        position,
        headline: `lists or quotations nest too deep: expected at most ${maxNesting} levels, received ${depth}`,
        fix: 'flatten the list',
      };
    }
  }
  return undefined;
}

/** Levels of lists and quotations that a line opens or continues: its markers, or its indentation in pairs of columns. */
function nestingOf(line: string): number {
  let markers = 0;
  containerMarker.lastIndex = 0;
  while (containerMarker.test(line)) markers += 1;
  const indentation = /^[ \t]*/.exec(line)?.[0].length ?? 0;
  return Math.max(markers, Math.floor(indentation / 2));
}

/** Offset of the first byte that a UTF-8 decoder refuses: a bisection over prefixes, cut back to whole characters. */
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
  const before = new TextDecoder().decode(bytes.subarray(0, offset)).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
