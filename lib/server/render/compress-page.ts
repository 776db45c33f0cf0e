import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Encoding } from '../choose-encoding';

/** Compresses a page that is sent once or a few times, so speed matters more than size. */
export const compressPage: Record<Encoding, (html: string) => Uint8Array> = {
  br: (html) => brotliCompressSync(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }),
  gzip: (html) => gzipSync(html),
  identity: (html) => Buffer.from(html),
};
