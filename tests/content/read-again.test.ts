import { rename, rm, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createContentParser, parseContent } from '@/lib/content/parse/parse-content';
import { createContentReader, readContentFiles } from '@/lib/content/parse/read-content-files';
import { createContentFolder } from './content-folder';
import { createSource, frontmatter } from './fixture';

const settled = new Date('2026-01-01T00:00:00Z');

test('a reader that stays reads what a new one reads, after each kind of change', async () => {
  await using folder = await createContentFolder();
  const { dir, write } = folder;
  const reader = createContentReader(dir);
  const text = join(dir, 'articles/first/en.mdx');
  const changes: [string, () => Promise<unknown>][] = [
    ['nothing', async () => {}],
    ['a text', () => write('articles/first/en.mdx', `${frontmatter.en}\nOther.\n`)],
    ['a text of the same size', () => write('articles/first/en.mdx', `${frontmatter.en}\nOthex.\n`)],
    ['a time that was set back', () => utimes(text, settled, settled)],
    [
      'another text with the time of the old one',
      async () => {
        await write('articles/first/en.mdx', `${frontmatter.en}\nOthey.\n`);
        await utimes(text, settled, settled);
      },
    ],
    ['bytes that are no text', () => write('site.yaml', new Uint8Array([0xff, 0x80]))],
    ['a new file', () => write('tables/new.yaml', 'rows: []\n')],
    ['a file that is gone', () => rm(join(dir, 'tables/new.yaml'))],
    ['a folder of another name', () => rename(join(dir, 'articles/second'), join(dir, 'articles/third'))],
    ['a file replaced by an older one', () => rename(join(dir, 'articles/third/en.mdx'), text)],
    ['no folder', () => rm(join(dir, 'articles'), { recursive: true })],
  ];
  for (const [what, change] of changes) {
    await change();
    expect(await reader.read(), what).toEqual(await readContentFiles(dir));
  }
});

test('a reader reads a file anew only when it may have changed', async () => {
  await using folder = await createContentFolder();
  const { dir, write } = folder;
  const reader = createContentReader(dir);
  const first = await reader.read();
  await write('articles/first/en.mdx', frontmatter.en);
  const second = await reader.read();
  const changed = second.files.filter((file, index) => file !== first.files[index]);
  expect(changed.map(({ path }) => path)).toEqual(['articles/first/en.mdx']);
});

test('a parser that stays gives the same objects for what has not changed', () => {
  const parser = createContentParser();
  const before = parser.parse(createSource()).model;
  const en = `${frontmatter.en}\nOther.\n`;
  const after = parser.parse(createSource({ 'articles/first/en.mdx': en })).model;
  expect(after.articles.get('second')).toBe(before.articles.get('second'));
  expect(after.articles.get('first')).not.toBe(before.articles.get('first'));
  expect(after.articles.get('first')?.texts.bn).toBe(before.articles.get('first')?.texts.bn);
  expect(after.sources).toBe(before.sources);
  expect(after.tables.get('fees')).toBe(before.tables.get('fees'));
  expect(before.articles.get('first')?.texts.en?.body).not.toContain('Other.');
  const without = parser.parse(createSource({ 'articles/second/bn.mdx': undefined })).model;
  expect(without.articles.get('second')?.present).toEqual(new Set(['article.yaml', 'en.mdx']));
  expect(after.articles.get('second')?.present.size).toBe(3);
});

test('a parser that stays reports what a new one reports', () => {
  const parser = createContentParser();
  for (const yaml of ['a: [', '{}\n', '{}\n', 'a: 1\n']) {
    const source = createSource({ 'data/glossary.yaml': yaml });
    expect(parser.parse(source).problems).toEqual(parseContent(source).problems);
  }
});
