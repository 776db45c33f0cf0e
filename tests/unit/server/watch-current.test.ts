import { unwatchFile, watchFile } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { logger } from '@/lib/log/write-log';
import { createSnapshotId, writeCurrentId } from '@/lib/publish/snapshot/site-folder';
import { watchCurrent } from '@/lib/server/watch-current';
import { temporaryFolder } from '../temporary-folder';

const ids = [1_000, 2_000, 3_000].map((moment) => createSnapshotId(moment));
const [first = '', second = '', third = ''] = ids;

/** Watches a folder. The list has what was told. */
async function watch(onChange: (id: string) => Promise<void> = async () => {}) {
  const folder = await temporaryFolder();
  await writeCurrentId(folder, first);
  const told: string[] = [];
  const stop = watchCurrent(folder, async (id) => {
    told.push(id);
    await onChange(id);
  });
  onTestFinished(stop);
  return { folder, told, stop };
}

/** Resolves when the next change of the file was told to everybody who watches it: those who watched before hear it first. */
function nextLook(folder: string): Promise<void> {
  const file = join(folder, 'current');
  return new Promise((resolve) => {
    const hear = () => {
      unwatchFile(file, hear);
      resolve();
    };
    watchFile(file, hear);
  });
}

test('the snapshot that becomes the current one is told, also an earlier one', async () => {
  const { folder, told } = await watch();
  await writeCurrentId(folder, second);
  await expect.poll(() => told).toEqual([second]);
  await writeCurrentId(folder, first);
  await expect.poll(() => told).toEqual([second, first]);
});

test('while one change is under way the next one waits', async () => {
  let finish = () => {};
  const { folder, told } = await watch(
    () =>
      new Promise((resolve) => {
        finish = resolve;
      }),
  );
  await writeCurrentId(folder, second);
  await expect.poll(() => told).toEqual([second]);
  const looked = nextLook(folder);
  await writeCurrentId(folder, third);
  await looked;
  expect(told).toEqual([second]);
  finish();
  await expect.poll(() => told).toEqual([second, third]);
  finish();
});

test('a change that fails is logged, and the next one is told', async () => {
  const logged = vi.spyOn(logger, 'error').mockImplementation(() => {});
  onTestFinished(() => logged.mockRestore());
  const { folder, told } = await watch(async (id) => {
    if (id === second) throw new Error('no file');
  });
  await writeCurrentId(folder, second);
  await expect.poll(() => logged.mock.calls.length).toBe(1);
  expect(logged.mock.calls[0]?.[0]).toMatchObject({ event: 'snapshot could not be read' });
  await writeCurrentId(folder, third);
  await expect.poll(() => told).toEqual([second, third]);
});

test('what is no id is told to nobody, and a folder that is not watched any more is quiet', async () => {
  const { folder, told, stop } = await watch();
  const looked = nextLook(folder);
  await writeFile(join(folder, 'current'), 'half an id');
  await looked;
  await writeCurrentId(folder, second);
  await expect.poll(() => told).toEqual([second]);
  const lookedAgain = nextLook(folder);
  stop();
  await writeCurrentId(folder, third);
  await lookedAgain;
  expect(told).toEqual([second]);
});
