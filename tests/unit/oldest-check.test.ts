import { expect, test } from 'vitest';
import { oldestCheck } from '@/lib/subject/sources/oldest-check';

test('sources have been checked as a whole since the oldest of their days', () => {
  const days = ['2026-11-24', '2026-01-30', '2026-11-23'];
  expect(oldestCheck(days.map((checkedAt) => ({ checkedAt })))).toBe('2026-01-30');
});

test('no sources have not been checked', () => {
  expect(oldestCheck([])).toBeUndefined();
});
