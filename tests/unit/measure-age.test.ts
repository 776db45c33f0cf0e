import { expect, test } from 'vitest';
import { measureAge } from '@/lib/content/dates/measure-age';

/* Counted on a calendar. */

test.each([
  ['2026-12-01', { unit: 'days', count: 0 }],
  ['2026-11-30', { unit: 'days', count: 1 }],
  ['2026-11-02', { unit: 'days', count: 29 }],
  ['2026-11-01', { unit: 'months', count: 1 }],
  ['2026-01-15', { unit: 'months', count: 10 }],
  ['2026-01-01', { unit: 'months', count: 11 }],
  ['2024-12-02', { unit: 'months', count: 23 }],
  ['2024-12-01', { unit: 'years', count: 2 }],
  ['2021-11-27', { unit: 'years', count: 5 }],
  // A month counts from its last day, a year from its end.
  ['2025-08', { unit: 'months', count: 15 }],
  ['2026-11', { unit: 'days', count: 1 }],
  ['2024', { unit: 'months', count: 23 }],
  // A month that is not over.
  ['2026-12', { unit: 'days', count: 0 }],
])('on 1 December 2026 news of %s is %o old', (date, age) => {
  expect(measureAge(date, '2026-12-01')).toEqual(age);
});
