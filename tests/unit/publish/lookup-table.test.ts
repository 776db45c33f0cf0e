import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readLookups, writeLookups } from '@/lib/publish/snapshot/lookup-table';
import { temporaryFolder } from '../temporary-folder';

const [topic, body, site] = ['["getTopic","money"]', '["getBody","first","bn"]', '["site"]'];
const pages = { '/bn': [site, topic], '/bn/first': [body, site], '/404': [] };
const hashes = new Map<string, string | undefined>([
  [topic, 'a'],
  [body, undefined],
  [site, 'c'],
]);

test('a table is read as it was written; a look-up that failed has no hash', async () => {
  const folder = await temporaryFolder();
  const table = await readLookups(folder, await writeLookups(folder, pages, hashes));
  expect(table?.lookups).toEqual([site, topic, body]);
  expect([topic, body, site, '["other"]'].map((lookup) => table?.hashOf(lookup))).toEqual([
    'a',
    undefined,
    'c',
    undefined,
  ]);
  for (const [path, lookups] of Object.entries(pages)) expect(table?.lookupsOf(path)).toEqual(lookups);
  for (const path of ['/bn/second', 'constructor', '__proto__'])
    expect(table?.lookupsOf(path)).toBeUndefined();
});

test('the name is the hash of what is in it', async () => {
  const folder = await temporaryFolder();
  const name = await writeLookups(folder, pages, hashes);
  expect(name).toMatch(/^lookups\/[0-9a-f]{16}\.json$/);
  expect(await writeLookups(folder, pages, hashes)).toBe(name);
  expect(await writeLookups(folder, pages, new Map([...hashes, [site, 'd']]))).not.toBe(name);
});

test.each(['{', '[]', '{"lookups":[]}', '{"lookups":[["a"]],"pages":{}}'])(
  'a table that holds %s, or is missing, is none',
  async (text) => {
    const folder = await temporaryFolder();
    expect(await readLookups(folder, 'lookups/gone.json')).toBeUndefined();
    await writeFile(join(folder, 'damaged.json'), text);
    expect(await readLookups(folder, 'damaged.json')).toBeUndefined();
  },
);
