import { createHash, randomBytes } from 'node:crypto';
import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { getErrorCode } from '@/lib/content/error-code';
import { writeFileAtomically } from '@/lib/content/write-file-atomically';

/** A page that was rendered from texts that are not saved. */
const shelvedSchema = z.strictObject({
  path: z.string(),
  html: z.string(),
  siteUrl: z.string(),
  drafts: z.array(z.strictObject({ path: z.string(), text: z.string() })),
});
export type Shelved = z.infer<typeof shelvedSchema>;

/** Milliseconds after which a page is removed. */
const keptFor = 3_600_000;

/** Previews that are kept of one person: a page in the frame may be some pauses old. */
const most = 20;

/**
 * Keeps rendered previews for the frame that shows them: on the disk, because in a cluster another process may be asked for them.
 *
 * @param folder  of the published site
 */
export function createPreviewShelf(folder: string) {
  const shelf = join(folder, 'previews');
  const fileOf = (id: string, person: string) => join(shelf, `${hash(person)}.${id}.json`);
  return {
    createId: () => randomBytes(16).toString('hex'),
    /** @param person  id of who may see it */
    async put(id: string, person: string, shelved: Shelved): Promise<void> {
      await writeFileAtomically(fileOf(id, person), JSON.stringify(shelved));
      await sweep(shelf, hash(person));
    },
    /** Undefined when there is none, or it belongs to somebody else. */
    async get(id: string, person: string): Promise<Shelved | undefined> {
      if (!/^[\da-f]{32}$/.test(id)) return undefined;
      try {
        const file = fileOf(id, person);
        if (isOld(await stat(file))) return undefined;
        return shelvedSchema.parse(JSON.parse(await readFile(file, 'utf8')));
      } catch (error) {
        if (getErrorCode(error) === 'ENOENT') return undefined;
        throw error;
      }
    },
  };
}
export type PreviewShelf = ReturnType<typeof createPreviewShelf>;

const hash = (person: string) => createHash('sha256').update(person).digest('hex').slice(0, 16);

const isOld = ({ mtimeMs }: { mtimeMs: number }) => Date.now() - mtimeMs > keptFor;

/** Removes old previews, and of one person all but the newest. */
async function sweep(shelf: string, owner: string): Promise<void> {
  const read = (await readdir(shelf)).map(async (name) => {
    const file = join(shelf, name);
    // Another process may sweep at the same time.
    const info = await stat(file).catch(() => undefined);
    return info ? [{ file, isOwn: name.startsWith(owner), mtimeMs: info.mtimeMs }] : [];
  });
  const found = (await Promise.all(read)).flat();
  const own = found.filter(({ isOwn }) => isOwn).sort((a, b) => b.mtimeMs - a.mtimeMs);
  for (const { file } of [...found.filter(isOld), ...own.slice(most)]) await rm(file, { force: true });
}
