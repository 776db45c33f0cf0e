import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import sharp from 'sharp';
import { loadOnce } from '@/lib/content/load-once';
import { writeFileAtomically } from '@/lib/content/write-file-atomically';
import { fontsDir } from './bundled-fonts';

/** Drawn pictures, by a hash of everything that goes into them. */
const cacheDir = resolve('.cache/share');

/**
 * Takes a picture from the cache, or draws it.
 *
 * @param parts  everything that is on the picture
 * @returns      `fresh`: drawn now
 */
export async function cacheDrawing(
  parts: unknown,
  draw: () => Promise<Buffer>,
): Promise<{ png: Buffer; fresh: boolean }> {
  const key = createHash('sha256')
    .update(`${await loadToolchain()}\n${JSON.stringify(parts)}`)
    .digest('hex');
  const file = join(cacheDir, `${key}.png`);
  const cached = await readFile(file).catch(() => undefined);
  const png = cached ?? (await draw());
  if (!cached) await writeFileAtomically(file, png);
  return { png, fresh: !cached };
}

const loadToolchain = loadOnce(hashToolchain);

/** Hash of what draws: this code, the palette, the fonts, the site's icon, and sharp with its libraries. */
async function hashToolchain(): Promise<string> {
  const folders = [resolve(/* turbopackIgnore: true */ 'lib/discovery/share'), fontsDir];
  const names = await Promise.all(folders.map(async (folder) => (await readdir(folder)).sort()));
  const files = folders.flatMap((folder, index) => (names[index] ?? []).map((name) => join(folder, name)));
  const hash = createHash('sha256').update(JSON.stringify(sharp.versions));
  for (const file of [
    ...files.filter((name) => /\.(?:ts|ttf|conf)$/.test(name)),
    'lib/discovery/palette.ts',
    'lib/content/escape-html.ts',
    'public/icon.svg',
  ])
    hash.update(await readFile(file));
  return hash.digest('hex');
}
