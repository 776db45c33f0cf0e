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

test('a check that fails rejects for whoever asks, and nowhere else', async () => {
  const unheard: unknown[] = [];
  const hear = (error: unknown) => unheard.push(error);
  process.on('unhandledRejection', hear);
  try {
    const check = createReadinessCheck(() => Promise.reject(new Error('broken')));
    await expect(check()).rejects.toThrow('broken');
    await new Promise((resolve) => setImmediate(resolve));
    expect(unheard).toEqual([]);
  } finally {
    process.off('unhandledRejection', hear);
  }
});
