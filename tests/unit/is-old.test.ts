import { expect, test } from 'vitest';
import { firstOldDay, isOld } from '@/lib/content/dates/is-old';

/* Expected days by another tool: date -d '2026-01-04 +181 days' +%F */

test.each([
  ['2026-01-04', '2026-07-04'],
  ['2026-11-23', '2027-05-23'],
  // A leap year has a day more in between.
  ['2023-11-01', '2024-04-30'],
  ['2024-01-01', '2024-06-30'],
  ['2026-12-31', '2027-06-30'],
])('a fact confirmed on %s is old from %s', (date, first) => {
  expect(firstOldDay(date)).toBe(first);
});

test.each([
  ['2025-08', '2026-02-28'],
  ['2024-02', '2024-08-28'],
  ['2025', '2026-06-30'],
])('of %s its last day counts: old from %s', (date, first) => {
  expect(firstOldDay(date)).toBe(first);
});

test('180 days are not old, 181 are', () => {
  expect(isOld('2026-01-04', '2026-07-03')).toBe(false);
  expect(isOld('2026-01-04', '2026-07-04')).toBe(true);
});
