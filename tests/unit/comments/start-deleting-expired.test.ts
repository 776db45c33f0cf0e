import { afterEach, expect, test, vi } from 'vitest';
import { startDeletingExpired } from '@/lib/comments/start-deleting-expired';

afterEach(() => vi.useRealTimers());

test('old salts and reports are deleted at the start and while nobody comments, and the store may be away', async () => {
  vi.useFakeTimers({ now: Date.parse('2026-11-25T23:30:00Z') });
  const days: string[] = [];
  const deleteOldSalts = async (day: string) => {
    days.push(day);
    throw new Error('away');
  };
  const times: string[] = [];
  const deleteOldReports = async (before: string) => {
    times.push(before);
    throw new Error('away');
  };
  const stop = startDeletingExpired({ store: { deleteOldSalts, deleteOldReports } });
  expect(days).toEqual(['2026-11-25']);
  // Ninety days, as the privacy page says.
  expect(times).toEqual(['2026-08-27T23:30:00.000Z']);
  await vi.advanceTimersByTimeAsync(60 * 60 * 1_000);
  expect(new Set(days)).toEqual(new Set(['2026-11-25', '2026-11-26']));
  stop();
  expect(vi.getTimerCount()).toBe(0);
});
