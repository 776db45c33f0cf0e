import { createHash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { hashContent } from '@/lib/publish/hash-content';
import { isCompressible, writeCompressed } from '@/lib/publish/write-compressed';
import { temporaryFolder } from '../temporary-folder';

/** Content that no other test or build has; its cache entries are removed when the test is over. */
function uniqueContent(text = 'কাজপথ '.repeat(500)): Buffer {
  const content = Buffer.from(`${text}${process.pid} ${performance.now()} ${Math.random()}`);
  onTestFinished(async () => {
    const hash = hashContent(content);
    for (const file of await readdir('.cache/compressed')) {
      if (file.startsWith(hash)) await rm(join('.cache/compressed', file), { force: true });
    }
  });
  return content;
}

test('a file and both of its encodings decode to the same content', async () => {
  const file = join(await temporaryFolder(), 'bn/topics/basics.html');
  const content = uniqueContent();
  await writeCompressed(file, content, true);
  expect(await readFile(file)).toEqual(content);
  const brotli = await readFile(`${file}.br`);
  const gzip = await readFile(`${file}.gz`);
  expect(brotliDecompressSync(brotli)).toEqual(content);
  expect(gunzipSync(gzip)).toEqual(content);
  expect(gzip.length).toBeLessThanOrEqual(gzipSync(content, { level: 9 }).length);
  expect(brotli.length).toBeLessThan(gzip.length);
});

test('an empty file is written like any other', async () => {
  const file = join(await temporaryFolder(), 'empty.txt');
  await writeCompressed(file, Buffer.alloc(0), true);
  expect(await readFile(file)).toHaveLength(0);
  expect(brotliDecompressSync(await readFile(`${file}.br`))).toHaveLength(0);
  expect(gunzipSync(await readFile(`${file}.gz`))).toHaveLength(0);
});

test('content that was compressed before is read from the cache', async () => {
  const folder = await temporaryFolder();
  const content = uniqueContent();
  await writeCompressed(join(folder, 'first.html'), content, true);
  const marked = gzipSync('from the cache');
  await writeFile(join('.cache/compressed', `${hashContent(content)}.gz`), marked);
  await writeCompressed(join(folder, 'second.html'), content, true);
  expect(await readFile(join(folder, 'second.html.gz'))).toEqual(marked);
  expect(await readFile(join(folder, 'second.html'))).toEqual(content);
});

test('other content is not read from the cache, and leaves no unfinished files', async () => {
  const folder = await temporaryFolder();
  const contents = Array.from({ length: 8 }, () => uniqueContent());
  const copies = [...contents, ...contents];
  await Promise.all(
    copies.map((content, index) => writeCompressed(join(folder, `${index}.html`), content, true)),
  );
  for (const [index, content] of copies.entries()) {
    expect(gunzipSync(await readFile(join(folder, `${index}.html.gz`)))).toEqual(content);
    expect(brotliDecompressSync(await readFile(join(folder, `${index}.html.br`)))).toEqual(content);
  }
  const hashes = contents.map(hashContent);
  const left = (await readdir('.cache/compressed')).filter(
    (file) => file.endsWith('.tmp') && hashes.some((hash) => file.startsWith(hash)),
  );
  expect(left).toEqual([]);
});

test('an incompressible file has no encodings beside it', async () => {
  const folder = await temporaryFolder();
  const content = uniqueContent();
  await writeCompressed(join(folder, 'icon.png'), content, false);
  expect(await readdir(folder)).toEqual(['icon.png']);
  expect(await readFile(join(folder, 'icon.png'))).toEqual(content);
});

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
