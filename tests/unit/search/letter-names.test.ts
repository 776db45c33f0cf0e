import { expect, test } from 'vitest';
import { createLetterNames } from '@/lib/bangla/letter-names';
import { wordLists } from '@/lib/search/query/word-lists';

const { isLetter, spellLetters } = createLetterNames(wordLists.letters);

test.each([
  ['এনআইডি', 'nid'],
  ['এসআইসিআইপি', 'sicip'],
  ['কেওয়াইসি', 'kyc'],
  ['জিডিতে', 'gd'],
  ['ledp', 'এলইডিপি'],
])('the letters of %s are %s', (word, letters) => {
  expect(spellLetters(word.normalize('NFKC'))).toBe(letters.normalize('NFKC'));
});

test.each(['টাকা', 'বিকাশ', 'marketplace', 'a', ''])('%s is no abbreviation', (word) => {
  expect(spellLetters(word)).toBeUndefined();
});

test('a letter is one of the Latin alphabet, or its Bangla name', () => {
  expect(['l', 'এল', 'এইচ'].map(isLetter)).toEqual([true, true, true]);
  expect(['ক', 'ab', 'আমি'].map(isLetter)).toEqual([false, false, false]);
});
