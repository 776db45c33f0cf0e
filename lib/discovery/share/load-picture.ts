import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import sharp from 'sharp';
import type { Library } from '@/lib/content/library';
import { loadOnce } from '@/lib/content/load-once';
import { defineLookup } from '@/lib/content/lookups';
import { writeFileAtomically } from '@/lib/content/write-file-atomically';
import { locales } from '@/lib/i18n/locales';
import { fontsDir } from './bundled-fonts';
import { drawPicture } from './draw-picture';
import { getPagePicture, type PagePicture } from './page-pictures';
import { formatPictureAddress } from './picture-address';

/** Drawn pictures, by a hash of everything that goes into them. */
const cacheDir = resolve('.cache/share');

export type SharePicture = {
  /** Path of the file on the site. It changes with the picture, because Facebook caches pictures by URL. */
  address: string;
  /** Alternative text. */
  alt: string;
  png: Buffer;
  /** True when drawn now, false when taken from the cache. */
  fresh: boolean;
};

/**
 * Loads the share picture of a page from the cache, or draws it.
 *
 * @param path  of the page; throws when lib/discovery/share/page-pictures.ts does not know it
 */
export async function loadPicture(library: Library, path: string): Promise<SharePicture> {
  const picture = getPagePicture(library, path);
  const file = join(cacheDir, `${await cacheKey(picture)}.png`);
  const cached = await readFile(file).catch(() => undefined);
  const png = cached ?? (await drawPicture(picture));
  if (!cached) await writeFileAtomically(file, png);
  const hash = createHash('sha256').update(png).digest('hex').slice(0, 8);
  return { address: formatPictureAddress(picture.path, hash), alt: picture.title, png, fresh: !cached };
}

/** What a page says about its picture. */
export type PictureLink = Pick<SharePicture, 'address' | 'alt'>;

/** By what is on the picture: a picture is the same in every state of the content that says the same. */
const links = new Map<string, Promise<PictureLink>>();

/**
 * Returns the address of a page's share picture, memoized: an article needs it in its metadata and its structured data, and pages
 * rendered per request need it each time.
 */
export const loadPictureLink = defineLookup(
  'pictureLink',
  (library: Library, path: string): Promise<PictureLink> => {
    const key = JSON.stringify(getPagePicture(library, path));
    const link = links.get(key) ?? loadPicture(library, path).then(({ address, alt }) => ({ address, alt }));
    links.set(key, link);
    link.catch(() => links.delete(key));
    return link;
  },
);

const loadToolchain = loadOnce(hashToolchain);

async function cacheKey(picture: PagePicture): Promise<string> {
  return createHash('sha256')
    .update(`${await loadToolchain()}\n${JSON.stringify([picture, locales[picture.locale].pictureLeading])}`)
    .digest('hex');
}

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
