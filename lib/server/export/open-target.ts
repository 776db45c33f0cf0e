import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { getErrorCode } from '@/lib/content/error-code';
import { writeFileAtomically } from '@/lib/content/write-file-atomically';
import { encodings, isCompressible } from '@/lib/publish/snapshot/encodings';

/** Names the files that an export has written, for the next one. */
const listFile = '_export.json';

const listSchema = z.array(
  z.string().regex(/^(?!.*(?:^|\/)\.\.?(?:\/|$))[^/].*$/, 'a path below the folder'),
);

/** The folder of an export. */
export type Target = {
  /** Writes a file, unless it is there with the same content. */
  write: (name: string, content: Uint8Array, type: string) => Promise<void>;
  /** Removes what an earlier export has written and this one has not. @returns how many files that were */
  removeOthers: () => Promise<number>;
  count: () => number;
  bytes: () => number;
};

/** Thrown when a folder holds something that no export has written. */
export class TargetRefused extends Error {
  override name = 'TargetRefused';
}

/**
 * Opens a folder for an export. It has to be empty, or that of an earlier export. What else lies in that one stays, such as `.git`.
 *
 * @param isCompressed  whether each text gets a `.gz` and a `.br` file
 */
export async function openTarget(folder: string, isCompressed: boolean): Promise<Target> {
  const earlier = await readEarlier(folder);
  const written = new Set<string>();
  let bytes = 0;
  const put = async (name: string, content: Uint8Array) => {
    const file = join(folder, name);
    written.add(name);
    bytes += content.length;
    const known = await readFile(file).catch(() => undefined);
    if (known?.equals(content)) return;
    await mkdir(dirname(file), { recursive: true });
    await writeFileAtomically(file, content);
  };
  return {
    write: async (name, content, type) => {
      await put(name, content);
      if (!isCompressed || !isCompressible(type)) return;
      for (const { extension, compress } of Object.values(encodings))
        await put(name + extension, await compress(content));
    },
    removeOthers: async () => {
      const others = earlier.filter((name) => !written.has(name) && name !== listFile);
      for (const name of others) await rm(join(folder, name), { force: true });
      await put(listFile, Buffer.from(JSON.stringify([...written, listFile].sort(), null, 1)));
      return others.length;
    },
    count: () => written.size,
    bytes: () => bytes,
  };
}

/** The files of the export before. */
async function readEarlier(folder: string): Promise<string[]> {
  const entries = await readdir(folder).catch((error): string[] => {
    if (getErrorCode(error) === 'ENOENT') return [];
    throw error;
  });
  if (entries.length === 0) return [];
  if (!entries.includes(listFile))
    throw new TargetRefused(
      `${folder}: expected an empty folder, or that of an earlier export; it holds ${entries.slice(0, 3).join(', ')}. Name another folder with --out`,
    );
  const text = await readFile(join(folder, listFile), 'utf8');
  const list = listSchema.safeParse(parseJson(text));
  if (list.success) return list.data;
  throw new TargetRefused(
    `${join(folder, listFile)}: expected the list that an export has written, found something else. Empty the folder, or name another one with --out`,
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
