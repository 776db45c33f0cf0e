import { expect, test } from 'vitest';
import { decodeText } from '@/lib/content/parse/decode-text';
import { formatProblem } from '@/lib/content/problem';

/** The decoded text, or what the check would print. */
function decode(bytes: string | number[] | Uint8Array, file = 'content/site.yaml'): string {
  const given = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : Uint8Array.from(bytes);
  const decoded = decodeText(file, given);
  return 'text' in decoded ? decoded.text : formatProblem(decoded.problem);
}

const bytesOf = (text: string) => [...new TextEncoder().encode(text)];

test('a byte order mark is removed and every line end becomes a line feed', () => {
  expect(decode('\uFEFFক: খ\r\nগ: ঘ\rঙ: চ\n')).toBe('ক: খ\nগ: ঘ\nঙ: চ\n');
});

test('an empty file is an empty text', () => {
  expect(decode('')).toBe('');
});

test.each([
  ['little-endian', [0xff, 0xfe, 0x61, 0x00]],
  ['big-endian', [0xfe, 0xff, 0x00, 0x61]],
])('%s UTF-16 is named as such', (_, bytes) => {
  expect(decode(bytes)).toBe(
    'content/site.yaml:1:1: the file is UTF-16, expected UTF-8\nFix: save the file as UTF-8',
  );
});

test('a NUL byte is reported with its position, counted in characters', () => {
  expect(decode(bytesOf('a: 1\nক: \0'))).toBe(
    'content/site.yaml:2:4: the file has a NUL byte, expected text in UTF-8\nFix: save the file as plain text in UTF-8',
  );
});

test.each([
  ['a byte that begins no character', [0xff], '2:5'],
  ['a character cut in the middle', [0xe0, 0xa6, 0x20], '2:5'],
  ['a surrogate', [0xed, 0xa0, 0x80], '2:5'],
  ['the end of the file within a character', [0xe0, 0xa6], '2:5'],
])('%s is invalid UTF-8, reported with its position', (_, bytes, position) => {
  expect(decode([...bytesOf('a: 1\r\nকখগঘ'), ...bytes])).toBe(
    `content/site.yaml:${position}: the file is not valid UTF-8\nFix: save the file as UTF-8`,
  );
});

test('the size is bounded, for articles more tightly', () => {
  expect(decode('a'.repeat(256 * 1024 + 1))).toBe(
    'content/site.yaml:1:1: the file is too large: expected at most 256 KiB, received 257 KiB\nFix: split the file, or remove what is not text',
  );
  expect(decode('ক\n'.repeat(50_000), 'content/articles/a/bn.mdx')).toContain(
    'expected at most 128 KiB, received 196 KiB',
  );
});

test('the length of a line is bounded', () => {
  expect(decode(`a\n${'b'.repeat(8000)}`)).toBe(`a\n${'b'.repeat(8000)}`);
  expect(decode(`a\n${'b'.repeat(8001)}`)).toBe(
    'content/site.yaml:2:1: the line is too long: expected at most 8000 characters, received 8001\nFix: break it into paragraphs',
  );
});

test.each([
  ['lists in one line', `${'- '.repeat(25)}a`, 25],
  ['quotations', `${'>'.repeat(25)} a`, 25],
  ['numbered lists', `${'1. '.repeat(25)}a`, 25],
  ['indentation', `${' '.repeat(50)}- a`, 26],
  ['tabs', `${'\t'.repeat(13)}- a`, 27],
  ['indentation inside a quotation', `> ${' '.repeat(48)}- a`, 26],
])('the nesting of %s is bounded', (_, line, levels) => {
  expect(decode(`a\n${line}`)).toBe(
    `content/site.yaml:2:1: lists or quotations are nested too deep: expected at most 24 levels, received ${levels}\nFix: flatten them`,
  );
});

test.each(['--------------------------------------', '*** bold ***', '-5', '> - a', '1.5.2.3'])(
  'the line %s is not taken for nesting',
  (line) => {
    expect(decode(line)).toBe(line);
  },
);

test.each([
  ['characters', 'ab\n\n'.repeat(10).repeat(1000), 'the text is too long: expected at most 36000 characters'],
  ['lines', 'a\n\n'.repeat(1000), 'the text is too long: expected at most 2000 lines, received 2001'],
  [
    'paragraphs',
    `${'a'.repeat(5000)}\n${'b'.repeat(5000)}`,
    ':2:1: the paragraph, list or table is too long',
  ],
  ['emphasis', '*a _b '.repeat(401), 'the paragraph has too many of the marks * _ ~: expected at most 800'],
  ['braces', '{}\n\n'.repeat(51), ':101:1: the text has too many braces outside code: expected at most 100'],
  [
    'braces in code',
    `\`\`\`\n${'{}\n'.repeat(201)}\`\`\`\n`,
    'the text has too many braces: expected at most 400',
  ],
])('the %s of an article are bounded', (_, text, words) => {
  expect(decode(text, 'content/articles/a/en.mdx')).toContain(words);
});

test('an empty line begins a new count of characters and marks', () => {
  const text = `${'*a*'.repeat(400)}\n\n${'*a*'.repeat(400)}\n\n${'a'.repeat(7000)}\n\n${'a'.repeat(7000)}`;
  expect(decode(text, 'content/articles/a/en.mdx')).toBe(text);
});
