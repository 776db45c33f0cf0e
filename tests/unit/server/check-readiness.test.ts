import { expect, test, vi } from 'vitest';
import { createReadinessCheck } from '@/lib/server/check-readiness';

test('however many ask, readiness is checked once a second', async () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  try {
    let checks = 0;
    const check = createReadinessCheck(async () => {
      checks += 1;
      return { ready: checks > 1, store: 'ok' };
    });
    const answers = await Promise.all(Array.from({ length: 100 }, check));
    expect([checks, answers.every(({ ready }) => !ready)]).toEqual([1, true]);
    vi.advanceTimersByTime(999);
    expect((await check()).ready).toBe(false);
    vi.advanceTimersByTime(1);
    expect([(await check()).ready, checks]).toEqual([true, 2]);
  } finally {
    vi.useRealTimers();
  }
});
