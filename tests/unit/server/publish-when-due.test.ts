import { expect, onTestFinished, test, vi } from 'vitest';
import { logger } from '@/lib/log/write-log';
import { createSnapshotId, writeCurrentId, writeSnapshot } from '@/lib/publish/snapshot/site-folder';
import { publishWhenDue } from '@/lib/server/publish-when-due';
import { sampleManifest } from '../publish/sample-manifest';
import { temporaryFolder } from '../temporary-folder';

/* Midnight in Dhaka is 18:00 UTC. */
const evening = Date.UTC(2026, 11, 1, 17, 50);
const minute = 60_000;

/** A server whose snapshot is too old from 2 December on, and whose publications end with this status. */
async function startServer({ due = '2026-12-02', status = 0 }) {
  const folder = await temporaryFolder();
  const id = createSnapshotId(evening);
  await writeSnapshot(folder, id, { ...sampleManifest(), ...(due && { due }) });
  await writeCurrentId(folder, id);
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'], now: evening });
  onTestFinished(() => void vi.useRealTimers());
  vi.spyOn(logger, 'info').mockImplementation(() => {});
  const logged = vi.spyOn(logger, 'error').mockImplementation(() => {});
  onTestFinished(() => void vi.restoreAllMocks());
  const publish = vi.fn(async () => status);
  const stop = publishWhenDue(folder, publish);
  onTestFinished(stop);
  /** Lets minutes pass. A look has ended when the next one is waited for. */
  const pass = async (minutes: number) => {
    for (let half = 0; half < minutes * 2; half += 1) {
      await vi.advanceTimersByTimeAsync(minute / 2);
      while (vi.getTimerCount() === 0) await new Promise((resolve) => setImmediate(resolve));
    }
  };
  return { folder, publish, logged, stop, pass };
}

test('it publishes within a minute after the day has begun, and not before', async () => {
  const { publish, pass } = await startServer({});
  await pass(9);
  expect(publish).not.toHaveBeenCalled();
  await pass(2);
  expect(publish).toHaveBeenCalledTimes(1);
});

test('a publication that failed is logged, and tried again after ten minutes', async () => {
  const { publish, logged, pass } = await startServer({ status: 1 });
  await pass(12);
  expect(publish).toHaveBeenCalledTimes(1);
  expect(logged).toHaveBeenCalledWith(expect.objectContaining({ event: 'publication failed' }));
  await pass(10);
  expect(publish).toHaveBeenCalledTimes(2);
});

test('after the publication of a snapshot that is not due, it is quiet', async () => {
  const { folder, publish, pass } = await startServer({});
  publish.mockImplementation(async () => {
    const id = createSnapshotId(Date.now());
    await writeSnapshot(folder, id, sampleManifest());
    await writeCurrentId(folder, id);
    return 0;
  });
  await pass(40);
  expect(publish).toHaveBeenCalledTimes(1);
});

test('where nothing is due, and after the end, it publishes nothing', async () => {
  const never = await startServer({ due: '' });
  await never.pass(30);
  expect(never.publish).not.toHaveBeenCalled();
  vi.useRealTimers();
  const { publish, stop } = await startServer({});
  stop();
  await vi.advanceTimersByTimeAsync(30 * minute);
  expect(vi.getTimerCount()).toBe(0);
  expect(publish).not.toHaveBeenCalled();
});
