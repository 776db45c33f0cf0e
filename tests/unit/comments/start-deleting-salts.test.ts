import { afterEach, expect, test, vi } from 'vitest';
import { startDeletingSalts } from '@/lib/comments/start-deleting-salts';

afterEach(() => vi.useRealTimers());

test('old salts are deleted at the start and while nobody comments, and the store may be away', async () => {
  vi.useFakeTimers({ now: Date.parse('2026-11-25T23:30:00Z') });
  const days: string[] = [];
  const deleteOldSalts = async (day: string) => {
    days.push(day);
    throw new Error('away');
  };
  const stop = startDeletingSalts({ store: { deleteOldSalts } });
  expect(days).toEqual(['2026-11-25']);
  await vi.advanceTimersByTimeAsync(60 * 60 * 1_000);
  expect(new Set(days)).toEqual(new Set(['2026-11-25', '2026-11-26']));
  stop();
  expect(vi.getTimerCount()).toBe(0);
});
