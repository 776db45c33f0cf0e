import { createHash } from 'node:crypto';
import { copyFile, mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** Compressed files of earlier builds by the hash of their content: what has not changed is not compressed again. */
const cacheDir = resolve('.cache/compressed');

/** Content types that shrink; pictures and fonts are compressed already. */
export function isCompressible(contentType: string): boolean {
  return /^(?:text\/|application\/(?:[\w.+-]*(?:json|xml)|javascript|manifest))|^image\/svg/.test(
    contentType,
  );
}

export function hashContent(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('base64url').slice(0, 22);
}

/** Writes a file, and where it shrinks its .br and .gz beside it, each compressed as far as it goes. */
export async function writeCompressed(file: string, content: Uint8Array, shrinks: boolean): Promise<void> {
  const hash = hashContent(content);
  await mkdir(dirname(file), { recursive: true });
  await Promise.all([
    writeFile(file, content),
    ...(shrinks ? encodings : []).map(async ({ extension, compress }) => {
      const cached = join(cacheDir, `${hash}${extension}`);
      await copyFile(cached, `${file}${extension}`).catch(async () => {
        await writeWhole(cached, await compress(content));
        await copyFile(cached, `${file}${extension}`);
      });
    }),
  ]);
}

const encodings = [
  {
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
  { extension: '.gz', compress: (content: Uint8Array) => promisify(gzip)(content, { level: 9 }) },
];

async function writeWhole(file: string, content: Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const unfinished = `${file}.${process.pid}.tmp`;
  await writeFile(unfinished, content);
  await rename(unfinished, file);
}
