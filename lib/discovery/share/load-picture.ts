import { createHash } from 'node:crypto';
import type { Library } from '@/lib/content/library';
import { defineLookup } from '@/lib/content/lookups';
import { locales } from '@/lib/i18n/locales';
import { cacheDrawing } from './cache-drawing';
import { drawPicture } from './draw-picture';
import { getPagePicture } from './page-pictures';
import { formatPictureAddress } from './picture-address';

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
  const leading = locales[picture.locale].pictureLeading;
  const { png, fresh } = await cacheDrawing([picture, leading], () => drawPicture(picture));
  const hash = createHash('sha256').update(png).digest('hex').slice(0, 8);
  return { address: formatPictureAddress(picture.path, hash), alt: picture.title, png, fresh };
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
