import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type DocumentManifest, documentsFolder, readManifest } from '@/lib/publish/manifest';
import { temporaryFolder } from '../temporary-folder';

const manifest: DocumentManifest = {
  content: { day: '2026-11-30', hash: 'a' },
  siteUrl: 'https://kajpath.example',
  documents: {
    '/bn': { file: 'bn.html', status: 200, hash: 'a_-1', headers: { 'Content-Type': 'text/html' } },
    '/bn/404': { file: 'bn/404.html', status: 404, hash: 'b', headers: {} },
  },
  searchPages: { '/bn/search': { lang: 'bn', file: 'bn-search.template', headers: {} } },
  redirects: { '/bn/old': '/bn/new' },
  pictures: { '/bn': '/og/bn.0a1b2c3d.png' },
  dynamic: ['^/_next/', '^/$'],
  dynamicPages: [],
};

/** A build whose manifest is this text. */
async function buildWithManifest(text: string): Promise<string> {
  const distDir = await temporaryFolder();
  await mkdir(join(distDir, documentsFolder));
  await writeFile(join(distDir, documentsFolder, 'manifest.json'), text);
  return distDir;
}

test('a manifest is read as it was written', async () => {
  const distDir = await buildWithManifest(JSON.stringify(manifest));
  expect(await readManifest(distDir)).toEqual(manifest);
});

const page = manifest.documents['/bn'];

test.each([
  ['without the address of the site', { ...manifest, siteUrl: undefined }],
  ['without redirects', { ...manifest, redirects: undefined }],
  ['without pictures', { ...manifest, pictures: undefined }],
  ['with an unknown key', { ...manifest, version: 2 }],
  ['with a list of documents', { ...manifest, documents: [page] }],
  ['with a document without hash', { ...manifest, documents: { '/bn': { ...page, hash: undefined } } }],
  ['with an unknown key in a document', { ...manifest, documents: { '/bn': { ...page, etag: 'x' } } }],
  ['with a status in words', { ...manifest, documents: { '/bn': { ...page, status: '200' } } }],
  [
    'with a header of many values',
    { ...manifest, documents: { '/bn': { ...page, headers: { Link: ['a'] } } } },
  ],
  ['that is not an object', []],
])('a manifest %s is refused', async (_, other) => {
  await expect(readManifest(await buildWithManifest(JSON.stringify(other)))).rejects.toThrow();
});

test('a manifest that is cut off is refused', async () => {
  const distDir = await buildWithManifest(JSON.stringify(manifest).slice(0, -1));
  await expect(readManifest(distDir)).rejects.toThrow();
});

test('without a build, the error names the file', async () => {
  await expect(readManifest(await temporaryFolder())).rejects.toThrow('documents/manifest.json');
});
