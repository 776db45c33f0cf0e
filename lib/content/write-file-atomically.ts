import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { getErrorCode } from './error-code';

/**
 * Writes a file, and its folder, so that a reader sees the old file or the new one, never a part. Throws with a sentence when the system
 * does not let it.
 *
 * @param isDurable  waits until the file is on the disk, so that it outlives a power cut
 * @param mode       of a file that had another one than the system gives
 */
export async function writeFileAtomically(
  file: string,
  content: string | Uint8Array,
  { isDurable = false, mode }: { isDurable?: boolean; mode?: number } = {},
): Promise<void> {
  // Two writers may write the same file.
  const unfinished = `${file}.${randomUUID()}.tmp`;
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(unfinished, content, { flush: isDurable, mode });
    await rename(unfinished, file);
    if (isDurable) await flushFolder(dirname(file));
  } catch (error) {
    // On a full disk a part would take the last room.
    await rm(unfinished, { force: true }).catch(() => {});
    throw explainWriteError(file, error);
  }
}

/** Puts the names in a folder on the disk. Systems that cannot do this for a folder do it by themselves. */
export async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => {});
  await handle?.close();
}

/** Why the system could not write a file, by error code. */
const reasons: Record<string, string> = {
  EACCES: 'this user has no permission',
  EDQUOT: 'the quota of this user is used up',
  EFBIG: 'the file is larger than this process may write',
  ENOSPC: 'the disk is full',
  EEXIST: 'a part of its path is not a folder',
  ENOTDIR: 'a part of its path is not a folder',
  EPERM: 'this user has no permission',
  EROFS: 'the disk is read-only',
};

/** The error in a sentence, with its code. */
function explainWriteError(file: string, error: unknown): unknown {
  const code = getErrorCode(error);
  const reason = code && reasons[code];
  if (!reason) return error;
  return Object.assign(new Error(`${file}: cannot be written: ${reason}`, { cause: error }), { code });
}
