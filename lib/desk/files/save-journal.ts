import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { getErrorCode } from '@/lib/content/error-code';
import { flushFolder, writeFileAtomically } from '@/lib/content/write-file-atomically';

const fileSchema = z.strictObject({
  path: z.string(),
  /** The version that the save replaces, and the new bytes as base64; `null` for a file that goes. */
  before: z.string(),
  bytes: z.base64().nullable(),
});

/** A save that has begun. Whoever finds it finishes it. */
const journalSchema = z.strictObject({
  at: z.iso.datetime(),
  person: z.strictObject({ name: z.string(), account: z.string() }),
  message: z.string(),
  files: z.array(fileSchema),
});

export type SaveJournal = z.infer<typeof journalSchema>;

const nameOf = (folder: string) => join(folder, 'saving.json');

/** Notes what a save is about to do, before it does any of it. */
export async function writeJournal(folder: string, journal: SaveJournal): Promise<void> {
  await writeFileAtomically(nameOf(folder), JSON.stringify(journal), { isDurable: true });
}

/** The save that was cut off, or undefined. */
export async function readJournal(folder: string): Promise<SaveJournal | undefined> {
  try {
    return journalSchema.parse(JSON.parse(await readFile(nameOf(folder), 'utf8')));
  } catch (error) {
    if (getErrorCode(error) === 'ENOENT') return undefined;
    throw new Error(`${nameOf(folder)}: written by another version, or damaged\nFix: remove it`, {
      cause: error,
    });
  }
}

export async function removeJournal(folder: string): Promise<void> {
  await rm(nameOf(folder), { force: true });
  await flushFolder(folder);
}
