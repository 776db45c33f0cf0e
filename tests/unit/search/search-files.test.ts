import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { answerQuery, createSearch } from '@/lib/search/answer-query';
import { openSearchFiles } from '@/lib/search/indexing/open-search-files';
import { createMemoryReader } from '@/lib/search/indexing/stored-article';
import { writeSearchFiles } from '@/lib/search/indexing/write-search-files';
import { data, texts } from './search-samples';

async function createFolder() {
  const folder = await mkdtemp(join(tmpdir(), 'kajpath-search-'));
  return { folder, [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }) };
}

const queries = ['fiverr', 'মার্কেট প্লেস ফি', 'courser', 'paypal kobe asbe', 'escrow', 'calculator', 'xyzzy'];
const questions = queries.flatMap((query) =>
  (['bn', 'en'] as const).map((lang) => ({ query, lang, limit: 10 })),
);

test('a search opened from files answers like one in memory', async () => {
  await using files = await createFolder();
  await writeSearchFiles(files.folder, { data, texts });
  const opened = await openSearchFiles(files.folder);
  const kept = createSearch(data, createMemoryReader({ data, texts }));
  for (const question of questions) {
    expect(answerQuery(opened, question)).toEqual(answerQuery(kept, question));
  }
  expect(answerQuery(opened, { query: 'fiverr', lang: 'bn', limit: 10 }).results[0]?.snippet).toContain(
    'কুড়ি',
  );
});

test('new files do not change the answers of an open search', async () => {
  await using files = await createFolder();
  await writeSearchFiles(files.folder, { data, texts });
  const opened = await openSearchFiles(files.folder);
  // As a build does it.
  await rm(files.folder, { recursive: true });
  await writeSearchFiles(files.folder, { data, texts: { bn: {}, en: {} } });
  expect(answerQuery(opened, { query: 'gig', lang: 'en', limit: 10 }).results[0]?.snippet).toContain(
    '<mark>gig</mark>',
  );
});

test('an empty index is an error that names the file', async () => {
  await using files = await createFolder();
  await writeSearchFiles(files.folder, { data, texts });
  await writeFile(join(files.folder, 'index.jsonl'), '');
  await expect(openSearchFiles(files.folder)).rejects.toThrow(/index\.jsonl: expected an index, found/);
});
