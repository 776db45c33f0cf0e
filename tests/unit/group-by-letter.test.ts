import { expect, test } from 'vitest';
import { groupByLetter } from '@/lib/i18n/group-by-letter';
import type { Locale } from '@/lib/i18n/locales';

const group = (locale: Locale, names: string[]) =>
  groupByLetter(names, locale, (name) => name).map(({ letter, entries }) => [letter, ...entries]);

test('Bangla names stand under their first letter, without its vowel sign', () => {
  expect(group('bn', ['অনশোর', 'আইটিও', 'কর', 'কানেক্টস', 'কোর্স', 'যাচাই', 'য়ুরোপ'])).toEqual([
    ['অ', 'অনশোর'],
    ['আ', 'আইটিও'],
    ['ক', 'কর', 'কানেক্টস', 'কোর্স'],
    ['য', 'যাচাই', 'য়ুরোপ'],
  ]);
});

test('Latin names stand under a capital letter; numbers and signs share one place', () => {
  expect(group('en', ['10 Minute School', '“A” grade', 'agency', 'Éire', 'escrow'])).toEqual([
    ['#', '10 Minute School'],
    ['A', '“A” grade', 'agency'],
    ['E', 'Éire', 'escrow'],
  ]);
});

test('a letter has one place, also where other scripts are sorted between', () => {
  expect(group('bn', ['কর', 'API', 'কাজ'])).toEqual([
    ['ক', 'কর', 'কাজ'],
    ['A', 'API'],
  ]);
});
