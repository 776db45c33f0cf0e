import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import MiniSearch from 'minisearch';
import { expect, test } from 'vitest';
import { cutUnusedMethods } from '@/lib/publish/slim-minisearch';
import { temporaryFolder } from './temporary-folder';

const source = await readFile('node_modules/minisearch/dist/es/index.js', 'utf8');

test('MiniSearch without the methods that the search box does not use finds the same', async () => {
  const file = join(await temporaryFolder(), 'slim.mjs');
  await writeFile(file, cutUnusedMethods(source));
  const { default: Slim } = (await import(pathToFileURL(file).href)) as { default: typeof MiniSearch };
  const documents = ['fees of marketplaces', 'marketplace fee', 'learning', 'market'].map((text, id) => ({
    id,
    text,
  }));
  const [slim, full] = [Slim, MiniSearch].map((Index) => {
    const index = new Index({ fields: ['text'] });
    index.addAll(documents);
    return index;
  });
  for (const query of ['market', 'markitplace fees', 'learn', 'nothing else'])
    expect(slim?.search(query, { fuzzy: 1, prefix: true })).toEqual(
      full?.search(query, { fuzzy: 1, prefix: true }),
    );
  expect(slim).not.toHaveProperty('toJSON');
  expect(full).toHaveProperty('toJSON');
});

test('a source of another form fails the build', () => {
  expect(() => cutUnusedMethods(source.replace('    toJSON() {', '    toJson() {'))).toThrow(
    'minisearch: expected one method toJSON, found 0',
  );
});
