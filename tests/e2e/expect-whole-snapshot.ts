import { readdir, readFile } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect } from '@playwright/test';
import { readContentModel } from '@/lib/content/content-model-file';
import { hashContent } from '@/lib/publish/hash-content';
import { isCompressible } from '@/lib/publish/snapshot/encodings';
import { readLookups } from '@/lib/publish/snapshot/lookup-table';
import { filesFolder, readCurrentId, readManifest } from '@/lib/publish/snapshot/site-folder';

const decoders = { '': (bytes: Buffer) => bytes, '.br': brotliDecompressSync, '.gz': gunzipSync };

/** Expects that the current snapshot can be read, and that everything which it names is there and whole. */
export async function expectWholeSnapshot(folder: string): Promise<void> {
  expect(await readCurrentId(folder)).toBeDefined();
  const manifest = await readManifest(folder);
  const named = [...Object.values(manifest.documents), ...Object.values(manifest.searchPages)];
  expect(named.length).toBeGreaterThan(100);
  const broken: string[] = [];
  for (const { file, headers } of named) {
    const { name: hash } = parse(file);
    for (const [extension, decode] of Object.entries(decoders)) {
      if (extension && !isCompressible(headers['Content-Type'] ?? '')) continue;
      try {
        const content = decode(await readFile(join(folder, filesFolder, file + extension)));
        if (hashContent(content) !== hash) broken.push(`${file}${extension} is not what its name says`);
      } catch (error) {
        broken.push(`${file}${extension}: ${error}`);
      }
    }
  }
  expect(broken).toEqual([]);
  expect((await readContentModel(join(folder, manifest.model))).articles.size).toBeGreaterThan(10);
  expect(await readLookups(folder, manifest.lookups)).toBeDefined();
  expect((await readdir(join(folder, manifest.search))).sort()).toEqual([
    'index.jsonl',
    'search-page-texts.json',
    'stored.jsonl',
    'wording.bin',
  ]);
}
