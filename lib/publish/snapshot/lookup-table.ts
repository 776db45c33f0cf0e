import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Lookup } from '@/lib/content/lookups';
import { writeFileAtomically } from '@/lib/content/write-file-atomically';

/** What the pages of a snapshot were made from. All of them saw the same content, so each look-up gave one thing. */
const tableSchema = z.strictObject({
  /** Each look-up with the hash of what it gave. */
  lookups: z.array(z.tuple([z.string(), z.string()])),
  /** Path of a page → the places of its look-ups in that list. */
  pages: z.record(z.string(), z.array(z.number())),
});

export type LookupTable = {
  lookups: Lookup[];
  hashOf: (lookup: Lookup) => string | undefined;
  /** Undefined for a page that the snapshot does not have. */
  lookupsOf: (path: string) => Lookup[] | undefined;
};

/**
 * Writes what the pages of a snapshot were made from.
 *
 * @param hashes  of what each look-up gave; one without a hash counts as changed the next time
 * @returns the file, below the folder of the published site
 */
export async function writeLookups(
  folder: string,
  lookupsOf: Record<string, Lookup[]>,
  hashes: ReadonlyMap<Lookup, string | undefined>,
): Promise<string> {
  const places = new Map<Lookup, number>();
  for (const lookup of Object.values(lookupsOf).flat())
    if (!places.has(lookup)) places.set(lookup, places.size);
  const lookups = [...places.keys()].map((lookup): [string, string] => [lookup, hashes.get(lookup) ?? '']);
  const pages = Object.fromEntries(
    Object.entries(lookupsOf).map(([path, of]) => [path, of.map((lookup) => places.get(lookup) ?? 0)]),
  );
  const text = JSON.stringify({ lookups, pages } satisfies z.infer<typeof tableSchema>);
  const name = join('lookups', `${createHash('sha256').update(text).digest('hex').slice(0, 16)}.json`);
  await writeFileAtomically(join(folder, name), text);
  return name;
}

/** Reads what `writeLookups` has written; undefined when it is missing or damaged: then everything is rendered. */
export async function readLookups(folder: string, name: string): Promise<LookupTable | undefined> {
  try {
    const { lookups, pages } = tableSchema.parse(JSON.parse(await readFile(join(folder, name), 'utf8')));
    const hashes = new Map(lookups);
    const names = lookups.map(([lookup]) => lookup);
    return {
      lookups: names,
      hashOf: (lookup) => hashes.get(lookup) || undefined,
      lookupsOf: (path) =>
        Object.hasOwn(pages, path) ? pages[path]?.map((place) => names[place] ?? '') : undefined,
    };
  } catch {
    return undefined;
  }
}
