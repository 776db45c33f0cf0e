import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** Whether a content type is worth compressing; pictures and fonts are compressed already. */
export function isCompressible(contentType: string): boolean {
  return /^(?:text\/|application\/(?:[\w.+-]*(?:json|xml)|javascript|manifest))|^image\/svg/.test(
    contentType,
  );
}

/**
 * Bytes from which on Brotli's highest level takes seconds. The one below is ten times as fast, and 7 % larger: only feeds are as long,
 * which programs fetch.
 */
const long = 512 * 1024;
const qualityOfLong = 9;

/** As small as each encoding goes, but for what is very long. */
export const encodings = {
  br: {
    extension: '.br',
    compress: (content: Uint8Array) =>
      promisify(brotliCompress)(content, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]:
            content.length < long ? constants.BROTLI_MAX_QUALITY : qualityOfLong,
          [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
          [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
        },
      }),
  },
  gzip: {
    extension: '.gz',
    compress: (content: Uint8Array) => promisify(gzip)(content, { level: 9 }),
  },
};
