import { parsePictureAddress } from '@/lib/discovery/share/picture-address';
import type { DocumentManifest } from './manifest';

/**
 * Creates the look-up of former addresses: today's path of a page that has moved, and today's picture for the address that a
 * picture had under another title or slug.
 *
 * @returns undefined for an address that has not moved
 */
export function createRedirectFinder({
  redirects,
  pictures,
}: Pick<DocumentManifest, 'redirects' | 'pictures'>): (path: string) => string | undefined {
  const moved = new Map(Object.entries(redirects));
  const pictureOf = new Map(Object.entries(pictures));
  return (path) => {
    const page = parsePictureAddress(path);
    if (page === undefined) return moved.get(path);
    const today = pictureOf.get(moved.get(page) ?? page);
    return today === path ? undefined : today;
  };
}
