import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseYaml } from '@/lib/content/parse/parse-yaml';
import { sourcesSchema } from '@/lib/content/schema/data-schemas';
import { findSources } from '@/lib/desk/sources/find-sources';
import { makeSourceEntry, readTypedSource, sourceField, sourceFields } from '@/lib/desk/sources/source-form';

const good = {
  url: 'https://example.com/a?b=c#d',
  title: 'A title: with "quotes", # and – dashes',
  lang: 'en',
  'publisher.bn': 'একটি সংবাদপত্র',
  'publisher.en': 'A newspaper',
  publishedAt: '2025-03',
  checkedAt: '2026-11-30',
  kind: 'others',
  read: 'live',
  'note.bn': '',
  'note.en': '',
  id: 'a-newspaper-2025',
};
const typed = (changed: object = {}) =>
  readTypedSource(
    new URLSearchParams(
      Object.entries({ ...good, ...changed }).map(([name, value]) => [sourceField(name), String(value)]),
    ),
  );

test('what is typed becomes an entry that the schema takes, behind the entries that there are', async () => {
  const file = await readFile('content/data/sources.yaml', 'utf8');
  const before = Object.keys(parse(file));
  const entry = makeSourceEntry(typed(), new Set(before));
  if (!('yaml' in entry)) throw new Error(JSON.stringify(entry.faults));
  const syntax = parseYaml('content/data/sources.yaml', `${file.trimEnd()}\n${entry.yaml}`);
  expect(syntax).not.toHaveProperty('problems.0');
  const sources = sourcesSchema.parse(parse(`${file.trimEnd()}\n${entry.yaml}`));
  expect(Object.keys(sources)).toEqual([...before, 'a-newspaper-2025']);
  expect(sources['a-newspaper-2025']).toEqual({
    title: good.title,
    lang: 'en',
    publisher: { bn: 'একটি সংবাদপত্র', en: 'A newspaper' },
    url: good.url,
    publishedAt: '2025-03',
    checkedAt: '2026-11-30',
    kind: 'others',
    read: 'live',
  });
});

test.each([
  [{ url: 'example' }, ['url']],
  [{ title: '' }, ['title']],
  [{ 'publisher.bn': '' }, ['publisher.bn']],
  [{ 'publisher.bn': '', 'publisher.en': '' }, ['publisher.bn', 'publisher.en']],
  [{ 'note.en': 'only one language' }, ['note.bn']],
  [{ checkedAt: '30.11.2026' }, ['checkedAt']],
  [{ publishedAt: '2026-12-01' }, ['checkedAt']],
  [{ kind: 'friends' }, ['kind']],
  [{ id: 'Not An Id' }, ['id']],
  [{ id: '' }, ['id']],
  [{ id: 'taken' }, ['id']],
])('%j is told at its fields', (changed, names) => {
  const entry = makeSourceEntry(typed(changed), new Set(['taken']));
  expect('faults' in entry && Object.keys(entry.faults)).toEqual(names);
  for (const name of names) expect(sourceFields).toContain(name);
});

test('line breaks and long texts of a form cannot add fields', () => {
  const entry = makeSourceEntry(typed({ title: 'a\nkind: own\n\nother:\n  title: b' }), new Set());
  if (!('yaml' in entry)) throw new Error('refused');
  expect(Object.keys(parse(entry.yaml))).toEqual(['a-newspaper-2025']);
  expect(parse(entry.yaml)['a-newspaper-2025'].kind).toBe('others');
});

test('sources are found by every word of their title, address, publisher or id', async () => {
  const sources = sourcesSchema.parse(parse(await readFile('content/data/sources.yaml', 'utf8')));
  expect(findSources(sources, 'WIKIPEDIA outsourcing').map(({ id }) => id)).toContain(
    'wikipedia-outsourcing',
  );
  expect(findSources(sources, 'উইকিপিডিয়া').length).toBeGreaterThan(0);
  expect(findSources(sources, 'wikipedia nothing-like-it')).toEqual([]);
});
