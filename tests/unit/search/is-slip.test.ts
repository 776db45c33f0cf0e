import { expect, test } from 'vitest';
import { isSlip } from '@/lib/bangla/is-slip';

test.each([
  ['entery', 'entry', 'a letter too many'],
  ['withdrawl', 'withdrawal', 'a missing one'],
  ['calculater', 'calculator', 'a wrong one'],
  ['desing', 'design', 'two that changed places'],
])('%s is %s with %s', (typed, word) => {
  expect([isSlip(typed, word), isSlip(word, typed)]).toEqual([true, true]);
});

test.each([
  ['design', 'resigned'],
  ['abcd', 'badc'],
  ['ab', 'abcd'],
])('%s is not %s with one error', (a, b) => {
  expect(isSlip(a, b)).toBe(false);
});
