import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { getErrorCode } from '@/lib/content/error-code';
import { nameError } from '@/lib/log/write-log';
import type { CommentSettings } from '@/lib/settings/settings';
import { StoreUnavailable } from './store/store-unavailable';

/**
 * Reads the secret that signs forms and cookies: `COMMENTS_SECRET`, or for the default store a random one that is created at first
 * use beside the database file, readable only by its owner. So no two installations share a secret.
 *
 * @throws {StoreUnavailable} when the file can be neither read nor created
 */
export async function readSecret({ secret, secretFile }: CommentSettings): Promise<string> {
  try {
    return secret ?? (await readSecretFile(secretFile)) ?? (await createSecretFile(secretFile));
  } catch (error) {
    throw new StoreUnavailable(`cannot read or create the secret for comments: ${nameError(error)}`, {
      cause: error,
    });
  }
}

async function createSecretFile(file: string): Promise<string> {
  await mkdir(dirname(file), { recursive: true });
  const secret = randomBytes(32).toString('hex');
  const temporary = `${file}.${process.pid}`;
  await writeFile(temporary, secret, { mode: 0o600 });
  try {
    // link() is atomic and fails if another process was first.
    await link(temporary, file);
  } catch (error) {
    if (getErrorCode(error) !== 'EEXIST') throw error;
  } finally {
    await rm(temporary, { force: true });
  }
  return (await readSecretFile(file)) ?? secret;
}

async function readSecretFile(file: string): Promise<string | undefined> {
  try {
    return (await readFile(file, 'utf8')).trim();
  } catch (error) {
    if (getErrorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}
