import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { CommentSettings } from './settings';

/**
 * The secret that signs forms and cookies: `COMMENTS_SECRET`, or for the default store one that is made of random bytes at first
 * use and kept beside the file, readable for its owner alone. There is no secret that two installations share.
 */
export async function readSecret({ secret, secretFile }: CommentSettings): Promise<string> {
  return secret ?? (await readKept(secretFile)) ?? (await makeSecret(secretFile));
}

async function makeSecret(file: string): Promise<string> {
  await mkdir(dirname(file), { recursive: true });
  const made = randomBytes(32).toString('hex');
  const own = `${file}.${process.pid}`;
  await writeFile(own, made, { mode: 0o600 });
  try {
    // A link is made whole or not at all, and not where another process has made one.
    await link(own, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(own, { force: true });
  }
  return (await readKept(file)) ?? made;
}

async function readKept(file: string): Promise<string | undefined> {
  try {
    return (await readFile(file, 'utf8')).trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
