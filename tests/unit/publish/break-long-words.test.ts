import { expect, test } from 'vitest';
import { breakLongWords } from '@/lib/publish/break-long-words';

test('a word of more than 28 letters may go on in the next line after every twelve', () => {
  const long = 'Donaudampfschifffahrtselektrizität';
  expect(breakLongWords(`<td>A ${long} here</td>`)).toBe(
    '<td>A Donaudampfsc<wbr>hifffahrtsel<wbr>ektrizität here</td>',
  );
});

test('a letter with its signs stays whole', () => {
  const letter = 'ক্ষা';
  const broken = breakLongWords(letter.repeat(30));
  expect(broken.replaceAll('<wbr>', '')).toBe(letter.repeat(30));
  expect(broken.split('<wbr>').map((part) => part.length / letter.length)).toEqual([12, 12, 6]);
});

test('words that people say, references to signs, code, fields and drawings stay as they are', () => {
  const untouched = [
    '<p>internationalisation বিশ্ববিদ্যালয়গুলোতে x&amp;y&amp;z&amp;x&amp;y&amp;z&amp;x</p>',
    `<option>${'a'.repeat(40)}</option>`,
    `<svg><text>${'a'.repeat(40)}</text></svg>`,
    `<code>${'a'.repeat(40)}</code>`,
    `<a href="https://example.com/${'a'.repeat(40)}">a</a>`,
  ].join('');
  expect(breakLongWords(untouched)).toBe(untouched);
});
