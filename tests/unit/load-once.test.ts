import { afterEach, expect, test, vi } from 'vitest';
import { loadOnce } from '@/lib/content/load-once';

afterEach(() => vi.useRealTimers());

test('what has been loaded is not loaded again', async () => {
  const load = vi.fn(async () => 'a');
  const get = loadOnce(load);
  expect(await Promise.all([get(), get()])).toEqual(['a', 'a']);
  expect(await get()).toBe('a');
  expect(load).toHaveBeenCalledOnce();
});

test('a failure is tried again a second later, and not at every call before that', async () => {
  vi.useFakeTimers();
  const load = vi.fn<() => Promise<string>>().mockRejectedValueOnce(new Error('away')).mockResolvedValue('a');
  const get = loadOnce(load);
  await expect(get()).rejects.toThrow('away');
  vi.advanceTimersByTime(999);
  await expect(get()).rejects.toThrow('away');
  expect(load).toHaveBeenCalledOnce();
  vi.advanceTimersByTime(1);
  expect(await get()).toBe('a');
  vi.advanceTimersByTime(60_000);
  expect(await get()).toBe('a');
  expect(load).toHaveBeenCalledTimes(2);
});
