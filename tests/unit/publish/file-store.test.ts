import { createHash } from 'node:crypto';
import { readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { hashContent } from '@/lib/publish/hash-content';
import { isCompressible } from '@/lib/publish/snapshot/encodings';
import { readStoredFile, storeFile } from '@/lib/publish/snapshot/file-store';
import { temporaryFolder } from '../temporary-folder';

const content = Buffer.from('কাজপথ '.repeat(500));
const page = { path: '/bn/topics/basics', content, type: 'text/html; charset=utf-8', headers: {} };

/** Everything that is stored, below the folder of files. */
async function listStored(folder: string): Promise<string[]> {
  const entries = await readdir(join(folder, 'files'), { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
}

test('a file and both of its encodings decode to the same content', async () => {
  const folder = await temporaryFolder();
  const entry = await storeFile(folder, page);
  expect(await readStoredFile(folder, entry)).toEqual(content);
  const brotli = await readFile(join(folder, 'files', `${entry.file}.br`));
  const gzip = await readFile(join(folder, 'files', `${entry.file}.gz`));
  expect(brotliDecompressSync(brotli)).toEqual(content);
  expect(gunzipSync(gzip)).toEqual(content);
  expect(gzip.length).toBeLessThanOrEqual(gzipSync(content, { level: 9 }).length);
  expect(brotli.length).toBeLessThan(gzip.length);
});

test('a file is named by its content and its kind, in a folder of few', async () => {
  const folder = await temporaryFolder();
  const hash = hashContent(content);
  const start = `${hash.slice(0, 2)}/${hash}`;
  expect(await storeFile(folder, page)).toMatchObject({ file: `${start}.html`, hash });
  const feed = await storeFile(folder, { ...page, path: '/bn/feed.xml', type: 'application/xml' });
  expect(feed).toMatchObject({ file: `${start}.xml`, hash });
});

test('an empty file is stored like any other', async () => {
  const folder = await temporaryFolder();
  const entry = await storeFile(folder, { ...page, content: new Uint8Array() });
  const read = (extension: string) => readFile(join(folder, 'files', entry.file + extension));
  expect(await read('')).toHaveLength(0);
  expect(brotliDecompressSync(await read('.br'))).toHaveLength(0);
  expect(gunzipSync(await read('.gz'))).toHaveLength(0);
});

test('the same content is one file, which is not written or compressed again', async () => {
  const folder = await temporaryFolder();
  const { file } = await storeFile(folder, page);
  const stored = join(folder, 'files', file);
  const long = new Date('2026-01-01');
  await utimes(stored, long, long);
  await writeFile(`${stored}.br`, 'marked');
  await utimes(`${stored}.br`, long, long);
  expect(await storeFile(folder, { ...page, path: '/en/topics/basics' })).toMatchObject({ file });
  expect(await listStored(folder)).toHaveLength(3);
  expect(await readFile(`${stored}.br`, 'utf8')).toBe('marked');
  for (const name of [stored, `${stored}.br`]) expect((await stat(name)).mtime).toEqual(long);
});

test('an encoding that is missing is written, and what is there stays', async () => {
  const folder = await temporaryFolder();
  const { file } = await storeFile(folder, { ...page, type: 'image/png', path: '/a.html' });
  expect(await listStored(folder)).toHaveLength(1);
  expect((await storeFile(folder, page)).file).toBe(file);
  expect(await listStored(folder)).toHaveLength(3);
});

test('writers of the same and of other content at the same time leave whole files and no unfinished ones', async () => {
  const folder = await temporaryFolder();
  const contents = Array.from({ length: 8 }, (_, index) => Buffer.from(`${index}`.repeat(5_000)));
  const copies = [...contents, ...contents];
  const entries = await Promise.all(copies.map((own) => storeFile(folder, { ...page, content: own })));
  for (const [index, { file }] of entries.entries()) {
    const read = (extension: string) => readFile(join(folder, 'files', file + extension));
    expect(await read('')).toEqual(copies[index]);
    expect(gunzipSync(await read('.gz'))).toEqual(copies[index]);
    expect(brotliDecompressSync(await read('.br'))).toEqual(copies[index]);
  }
  const names = await listStored(folder);
  expect(names.filter((name) => !/\.html(?:\.br|\.gz)?$/.test(name))).toEqual([]);
  expect(names).toHaveLength(3 * contents.length);
});

test('an incompressible file has no encodings beside it', async () => {
  const folder = await temporaryFolder();
  const entry = await storeFile(folder, { ...page, path: '/icon.png', type: 'image/png' });
  expect(entry.file).toMatch(/^..\/[\w-]+\.png$/);
  expect(await listStored(folder)).toEqual([entry.file.slice(3)]);
});

test.each([
  ['a page', '/bn', 'text/html; charset=utf-8', undefined],
  ['a script', '/assets/article.1.js', 'text/javascript', undefined],
  ['a feed, which other sites read,', '/bn/feed.xml', 'application/xml', 'cross-origin'],
  ['a picture, which other sites show,', '/og/bn.1.png', 'image/png', 'cross-origin'],
])(
  '%s has its type, the caching of pages unless it has its own, and who may use it',
  async (_, path, type, policy) => {
    const folder = await temporaryFolder();
    const { headers, status } = await storeFile(folder, { ...page, path, type, headers: { Other: 'a' } });
    expect(status).toBe(200);
    expect(headers).toEqual({
      'Content-Type': type,
      'Cache-Control': 'public, max-age=0, s-maxage=300, stale-while-revalidate=86400',
      Other: 'a',
      ...(policy && { 'Cross-Origin-Resource-Policy': policy }),
    });
    const own = await storeFile(folder, {
      ...page,
      path,
      type,
      status: 404,
      headers: { 'Cache-Control': 'b' },
    });
    expect([own.status, own.headers['Cache-Control']]).toEqual([404, 'b']);
  },
);

test.each([
  ['text/html; charset=utf-8', true],
  ['text/css', true],
  ['text/javascript', true],
  ['application/javascript; charset=utf-8', true],
  ['application/json', true],
  ['application/ld+json', true],
  ['application/manifest+json', true],
  ['application/xml', true],
  ['application/rss+xml', true],
  ['image/svg+xml', true],
  ['image/png', false],
  ['image/avif', false],
  ['font/woff2', false],
  ['application/zip', false],
  ['application/octet-stream', false],
  ['video/mp4', false],
])('%s is compressible: %s', (type, expected) => {
  expect(isCompressible(type)).toBe(expected);
});

test('the hash is 128 bits or more of SHA-256, fit for an entity tag and a file name', () => {
  const hash = hashContent(Buffer.from('কাজ'));
  expect(hash).toMatch(/^[\w-]{22,}$/);
  expect(createHash('sha256').update('কাজ').digest('base64url').startsWith(hash)).toBe(true);
  expect(hashContent(Buffer.from('কাজ '))).not.toBe(hash);
});
