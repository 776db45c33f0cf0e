import { readdir, readFile, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { getErrorCode } from '@/lib/content/error-code';
import { writeFileAtomically } from '@/lib/content/write-file-atomically';
import { isVersion, versionOf } from './text-version';

/** Versions that are kept: those opened last. At 256 KiB each they take 75 MB at most. */
const most = 300;
/** Versions are removed once there are so many more. */
const slack = 30;

/** Keeps the versions that were opened for writing: a merge needs the one that a writer began with, also when git never had it. */
export async function keepOpened(folder: string, bytes: Uint8Array): Promise<void> {
  const file = join(folder, versionOf(bytes));
  const now = new Date();
  try {
    await utimes(file, now, now);
  } catch (error) {
    if (getErrorCode(error) !== 'ENOENT') throw error;
    await writeFileAtomically(file, bytes);
    await removeOldest(folder);
  }
}

/** The bytes of a version, when it is kept and whole. */
export async function readOpened(folder: string, version: string): Promise<Buffer | undefined> {
  if (!isVersion(version)) return undefined;
  const bytes = await readFile(join(folder, version)).catch(() => undefined);
  return bytes && versionOf(bytes) === version ? bytes : undefined;
}

async function removeOldest(folder: string): Promise<void> {
  const names = await readdir(folder);
  if (names.length <= most + slack) return;
  const timed = await Promise.all(
    names.map(async (name) => {
      const info = await stat(join(folder, name)).catch(() => undefined);
      return { name, time: info?.mtimeMs ?? 0 };
    }),
  );
  const old = timed.sort((a, b) => a.time - b.time).slice(0, -most);
  await Promise.all(old.map(({ name }) => rm(join(folder, name), { force: true })));
}
