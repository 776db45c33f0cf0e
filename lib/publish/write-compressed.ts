import { copyFile, mkdir, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { writeFileAtomically } from '@/lib/content/write-file-atomically';
import { hashContent } from './hash-content';

/** Compressed files of earlier builds, by the hash of their content: unchanged files are not compressed again. */
const cacheDir = resolve('.cache/compressed');

/** Whether a content type is worth compressing; pictures and fonts are compressed already. */
export function isCompressible(contentType: string): boolean {
  return /^(?:text\/|application\/(?:[\w.+-]*(?:json|xml)|javascript|manifest))|^image\/svg/.test(
    contentType,
  );
}

/**
 * Writes a file, with its .br and .gz beside it if it is compressible, at the highest compression levels.
 *
 * All files get the time at which this content was first built: nginx makes entity tags of time and size, so browsers keep
 * what a new build has not changed.
 */
export async function writeCompressed(
  file: string,
  content: Uint8Array,
  compressible: boolean,
): Promise<void> {
  const hash = hashContent(content);
  await mkdir(dirname(file), { recursive: true });
  const built = await readFirstBuilt(hash);
  await Promise.all([
    writeFile(file, content).then(() => utimes(file, built, built)),
    ...(compressible ? Object.values(encodings) : []).map(async ({ extension, compress }) => {
      const cached = join(cacheDir, `${hash}${extension}`);
      await copyFile(cached, `${file}${extension}`).catch(async () => {
        await writeFileAtomically(cached, await compress(content));
        await copyFile(cached, `${file}${extension}`);
      });
      await utimes(`${file}${extension}`, built, built);
    }),
  ]);
}

/** When content with this hash was first built, as far as the cache goes back. */
async function readFirstBuilt(hash: string): Promise<Date> {
  const stamp = join(cacheDir, `${hash}.built`);
  await mkdir(cacheDir, { recursive: true });
  await writeFile(stamp, '', { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  return (await stat(stamp)).mtime;
}

/** As small as each encoding goes. */
export const encodings = {
  br: {
    extension: '.br',
    compress: (content: Uint8Array) =>
      promisify(brotliCompress)(content, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
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
