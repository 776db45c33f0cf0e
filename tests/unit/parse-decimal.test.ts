import { expect, test } from 'vitest';
import { parseDecimal } from '@/lib/subject/take-home/parse-decimal';

const limits = { decimals: 2, most: 100_000_000 };

test.each([
  ['100', 10_000],
  ['100.5', 10_050],
  ['100.50', 10_050],
  ['100.500', 10_050],
  ['0.01', 1],
  ['0', 0],
  ['007', 700],
  ['+5', 500],
  [' 20 ', 2_000],
  ['1,000', 100_000],
  ['1,00,000', 10_000_000],
  ['1 000.25', 100_025],
  ['১০০', 10_000],
  ['১,২৩৪.৫০', 123_450],
  ['১২২.৩০', 12_230],
  ['１００', 10_000],
  ['1000000', 100_000_000],
])('"%s" is %i hundredths', (text, value) => {
  expect(parseDecimal(text, limits)).toEqual({ value });
});

test.each([
  ['', 'missing'],
  ['   ', 'missing'],
  ['-5', 'negative'],
  ['−৫', 'negative'],
  ['abc', 'notANumber'],
  ['একশ', 'notANumber'],
  ['1e99', 'notANumber'],
  ['Infinity', 'notANumber'],
  ['NaN', 'notANumber'],
  ['0x10', 'notANumber'],
  ['1.2.3', 'notANumber'],
  ['5 dollars', 'notANumber'],
  ['.5', 'notANumber'],
  ['1.005', 'tooPrecise'],
  ['1000000.01', 'tooLarge'],
  ['9'.repeat(400), 'tooLarge'],
])('"%s" is refused as %s', (text, fault) => {
  expect(parseDecimal(text, limits)).toEqual({ fault });
});
