import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { getErrorCode } from './error-code';

/**
 * Writes a file, and its folder, so that a reader sees the old file or the new one, never a part. Throws with a sentence when the system
 * does not let it.
 */
export async function writeFileAtomically(file: string, content: string | Uint8Array): Promise<void> {
  // Two writers may write the same file.
  const unfinished = `${file}.${randomUUID()}.tmp`;
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(unfinished, content);
    await rename(unfinished, file);
  } catch (error) {
    // On a full disk a part would take the last room.
    await rm(unfinished, { force: true }).catch(() => {});
    throw explainWriteError(file, error);
  }
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
