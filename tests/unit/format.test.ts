import { expect, test, vi } from 'vitest';
import { formatMoney } from '@/lib/content/money/format-money';
import { countWords, readingMinutes } from '@/lib/i18n/count-words';
import { formatDate, formatDateTime, formatDay, formatMoment, formatNumber } from '@/lib/i18n/format';

test('the tests run in a zone that is not Dhaka', () => {
  expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe('America/New_York');
});

test.each([
  ['2026-11-23', '২৩ নভেম্বর ২০২৬', '23 November 2026'],
  ['2026-01-01', '১ জানুয়ারি ২০২৬', '1 January 2026'],
  ['2026-08', 'আগস্ট ২০২৬', 'August 2026'],
  ['2023', '২০২৩', '2023'],
])('the date %s has the form of each language', (date, bn, en) => {
  expect(formatDate(date, 'bn').normalize('NFC')).toBe(bn.normalize('NFC'));
  expect(formatDate(date, 'en')).toBe(en);
});

test('the machine form of a day begins it in Dhaka', () => {
  expect(formatDateTime('2026-11-23')).toBe('2026-11-23T00:00:00+06:00');
});

test('a day begins at midnight in Dhaka, six hours before Greenwich', () => {
  expect(formatDay(new Date('2026-11-23T17:59:59Z'))).toBe('2026-11-23');
  expect(formatDay(new Date('2026-11-23T18:00:00Z'))).toBe('2026-11-24');
});

test.each([
  [1234567, '১২,৩৪,৫৬৭', '1,234,567'],
  [0, '০', '0'],
  [2.5, '২.৫', '2.5'],
])('the number %d has the digits and groups of each language', (value, bn, en) => {
  expect(formatNumber(value, 'bn')).toBe(bn);
  expect(formatNumber(value, 'en')).toBe(en);
});

test.each([
  ['bn', 'আউটসোর্সিং কী? এটি একটি কাজ।', 5],
  ['en', 'It’s 20% of the fee, twice.', 6],
  ['en', ' — … ', 0],
] as const)('words are counted in %s without the punctuation', (locale, text, words) => {
  expect(countWords(text, locale)).toBe(words);
});

test.each([
  [0, 'bn', 1],
  [900, 'bn', 5],
  [1100, 'en', 5],
  [1300, 'en', 6],
] as const)('%d words in %s take %d minutes', (words, locale, minutes) => {
  expect(readingMinutes(words, locale)).toBe(minutes);
});

test.each([
  ['2026-11-25T18:00:00Z', '২৬ নভেম্বর ২০২৬, রাত ১২:০০', '26 November 2026, 12:00 am'],
  ['2026-11-24T23:59:00Z', '২৫ নভেম্বর ২০২৬, ভোর ৫:৫৯', '25 November 2026, 5:59 am'],
  ['2026-11-25T05:59:00Z', '২৫ নভেম্বর ২০২৬, সকাল ১১:৫৯', '25 November 2026, 11:59 am'],
  ['2026-11-25T06:00:00Z', '২৫ নভেম্বর ২০২৬, দুপুর ১২:০০', '25 November 2026, 12:00 pm'],
  ['2026-11-25T07:05:00+00:00', '২৫ নভেম্বর ২০২৬, দুপুর ১:০৫', '25 November 2026, 1:05 pm'],
  ['2026-11-25T15:05:00+06:00', '২৫ নভেম্বর ২০২৬, বিকেল ৩:০৫', '25 November 2026, 3:05 pm'],
  ['2026-11-25T13:00:00Z', '২৫ নভেম্বর ২০২৬, সন্ধ্যা ৭:০০', '25 November 2026, 7:00 pm'],
])('%s is %s, in English %s: noon and midnight are twelve', (moment, bangla, english) => {
  expect(formatMoment(moment, 'bn')).toBe(bangla);
  expect(formatMoment(moment, 'en')).toBe(english);
});

test('formatters are made once for a language: making one takes a hundred times as long as using it', () => {
  const format = () => {
    formatNumber(1, 'bn');
    formatMoney(100, 'USD', 'bn');
    formatDate('2026-11-23', 'bn');
  };
  format();
  const numbers = vi.spyOn(Intl, 'NumberFormat');
  const dates = vi.spyOn(Intl, 'DateTimeFormat');
  format();
  expect(numbers).not.toHaveBeenCalled();
  expect(dates).not.toHaveBeenCalled();
  vi.restoreAllMocks();
});
