import { maxSizeOf } from '@/lib/content/parse/input-limits';
import { FileRefusal } from './file-refusal';

const mark = '\uFEFF';

/**
 * The text of a file as it is edited: without a byte order mark, lines ending in \n.
 *
 * @throws {FileRefusal} for what is no text
 */
export function decodeFile(path: string, bytes: Uint8Array): string {
  return unifyLines(decode(path, bytes).replace(mark, ''));
}

/**
 * The bytes of an edited text: with the line ends and the byte order mark that the file has. Browsers send every line end as \r\n,
 * whatever the file had. A text that was not changed gives the bytes of the file.
 *
 * @param before  the bytes of the file; undefined for a new one
 * @throws {FileRefusal} when no content file can have such a text
 */
export function encodeText(path: string, text: string, before?: Uint8Array): Buffer {
  const typed = unifyLines(text);
  if (typed.includes('\0')) throw new FileRefusal('notText', path);
  const bytes = before ? fit(path, typed, before) : Buffer.from(typed);
  if (bytes.length > maxSizeOf(path) * 1_024) throw new FileRefusal('tooLarge', path);
  return bytes;
}

function fit(path: string, typed: string, before: Uint8Array): Buffer {
  const old = decode(path, before);
  if (decodeFile(path, before) === typed) return Buffer.from(before);
  const start = old.startsWith(mark) ? mark : '';
  return Buffer.from(start + typed.replaceAll('\n', usualLineEnd(old)));
}

/** The line end that most lines have. */
function usualLineEnd(text: string): string {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  const ends = [
    { end: '\n', lines: count(/(?<!\r)\n/g) },
    { end: '\r\n', lines: count(/\r\n/g) },
    { end: '\r', lines: count(/\r(?!\n)/g) },
  ];
  return ends.reduce((most, one) => (one.lines > most.lines ? one : most)).end;
}

function unifyLines(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

function decode(path: string, bytes: Uint8Array): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    if (!text.includes('\0')) return text;
  } catch {
    // Not UTF-8.
  }
  throw new FileRefusal('notText', path);
}
