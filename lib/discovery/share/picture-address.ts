/** Formats the address of a share picture: the path of its page, and a hash, because Facebook caches pictures by URL. */
export function formatPictureAddress(pagePath: string, hash: string): string {
  return `/og${pagePath}.${hash}.png`;
}

/**
 * The path of the page whose picture has, or once had, this address; undefined when it is no address of a picture.
 *
 * @example parsePictureAddress('/og/bn/marketplaces.0b7c1f2e.png') === '/bn/marketplaces'
 */
export function parsePictureAddress(address: string): string | undefined {
  return pictureAddress.exec(address)?.[1];
}

/** Matches every address that a picture may ever have had. */
export const pictureAddress = /^\/og(\/[^.]+)\.\w+\.png$/;
