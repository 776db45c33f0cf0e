import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { writeFileAtomically } from '@/lib/content/write-file-atomically';

/** The last publication failed: when, and in a sentence why. Gone after the next one that does not. */
const failureSchema = z.object({ at: z.iso.datetime(), why: z.string() });

export type Failure = z.infer<typeof failureSchema>;

const failureFile = (folder: string) => join(folder, 'failure.json');

/** Never throws: the disk may be what failed. */
export async function noteFailure(folder: string, why: string, now = Date.now()): Promise<void> {
  const failure: Failure = { at: new Date(now).toISOString(), why };
  await writeFileAtomically(failureFile(folder), JSON.stringify(failure)).catch(() => {});
}

export async function forgetFailure(folder: string): Promise<void> {
  await rm(failureFile(folder), { force: true });
}

export async function readFailure(folder: string): Promise<Failure | undefined> {
  try {
    return failureSchema.parse(JSON.parse(await readFile(failureFile(folder), 'utf8')));
  } catch {
    return undefined;
  }
}
