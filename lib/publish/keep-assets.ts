import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { z } from 'zod';
import { writeFileAtomically } from '@/lib/content/write-file-atomically';

/** A file that pages refer to by a name with a hash of its content: a browser module, the search index, a style sheet. */
export type Asset = { path: string; type: string; content: Uint8Array };

/** How long and how many assets are answered after a build has replaced them. */
type KeepingLimits = { days: number; files: number; bytes: number };

/**
 * Caches keep a page for a day, and readers keep it open or come back to it for longer. The other two limits bound the memory of the
 * server, when somebody builds many times a day: a search index has about 200 KB, all modules together 60 KB.
 */
const usualLimits: KeepingLimits = { days: 14, files: 300, bytes: 24_000_000 };

const dayLength = 24 * 60 * 60 * 1_000;

/** Path → what is known of it; `replacedAt`, in milliseconds, is absent while a build has it. */
const listSchema = z.record(
  z.string(),
  z.strictObject({ type: z.string(), size: z.number(), replacedAt: z.number().optional() }),
);

type Options = { folder?: string; now?: number; limits?: KeepingLimits };

/**
 * Keeps the assets of this build in the cache, and returns those of earlier builds that pages may still refer to. What a build replaced
 * too long ago, and what exceeds the limits, is removed, the oldest first.
 */
export async function keepAssets(
  current: Asset[],
  { folder = resolve('.cache/assets'), now = Date.now(), limits = usualLimits }: Options = {},
): Promise<Asset[]> {
  await mkdir(folder, { recursive: true });
  const listFile = join(folder, 'list.json');
  const fileOf = (path: string) => join(folder, basename(path));
  const known = Object.entries(await readList(listFile));
  const isCurrent = new Set(current.map(({ path }) => path));
  const replaced = known
    .filter(([path]) => !isCurrent.has(path))
    .map(([path, entry]) => [path, { ...entry, replacedAt: entry.replacedAt ?? now }] as const)
    .sort(([, a], [, b]) => b.replacedAt - a.replacedAt);
  let bytes = 0;
  const kept = replaced.filter(([, { size, replacedAt }], index) => {
    bytes += size;
    return now - replacedAt < limits.days * dayLength && index < limits.files && bytes <= limits.bytes;
  });
  for (const { path, content } of current) await writeFile(fileOf(path), content);
  const own = current.map(({ path, type, content }) => [path, { type, size: content.length }] as const);
  await writeFileAtomically(listFile, JSON.stringify(Object.fromEntries([...own, ...kept])));
  for (const [path] of replaced) {
    if (!kept.some(([other]) => other === path)) await rm(fileOf(path), { force: true });
  }
  const read = kept.map(async ([path, { type }]) => {
    const content = await readFile(fileOf(path)).catch(() => undefined);
    return content ? [{ path, type, content }] : [];
  });
  return (await Promise.all(read)).flat();
}

/** The list of the last build; an unreadable one counts as none. */
async function readList(file: string): Promise<z.infer<typeof listSchema>> {
  const text = await readFile(file, 'utf8').catch(() => '{}');
  try {
    return listSchema.parse(JSON.parse(text));
  } catch {
    return {};
  }
}
