import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkContent } from '@/lib/content/check/check-content';
import { readContentFiles } from '@/lib/content/parse/read-content-files';
import { createArticle, renameArticle, setPublication } from '@/lib/desk/files/article-acts';
import { editFacts } from '@/lib/desk/files/edit-facts';
import { replaceSlug } from '@/lib/desk/files/replace-slug';
import { askGit, facts, karim, rina, sampleCopy, sampleFiles } from './sample-copy';

const commented = `# the facts
id: k7dq3vmz9t # never change it
topic: basics


author: desk
publishedAt: 2026-11-23 # the day
updatedAt:   2026-11-23
readAlso: [] # at most 4
aliases: { bn: [ক খ], en: [a b] }
sources:
  - one # first
  # then
  - two
# the end
`;

const edits: [what: string, from: string, change: Parameters<typeof editFacts>[2], to: string][] = [
  [
    'a day, with its comment',
    commented,
    { publishedAt: '2026-12-24' },
    commented.replace('2026-11-23 # the day', '2026-12-24 # the day'),
  ],
  ['a new field at the end', commented, { draft: true }, `${commented}draft: true\n`],
  ['a field taken out', `${commented}draft: true # not yet\n`, { draft: undefined }, commented],
  ['a field that is not there taken out', commented, { draft: undefined }, commented],
  [
    'an empty list',
    commented,
    { readAlso: ['a', 'b'] },
    commented.replace('readAlso: []', 'readAlso: [ a, b ]'),
  ],
  ['a new list', commented, { formerSlugs: ['old'] }, `${commented}formerSlugs:\n  - old\n`],
  [
    'a list of lines',
    `a: 1\nformerSlugs:\n  - old\nb: 2\n`,
    { formerSlugs: ['old', 'new'] },
    `a: 1\nformerSlugs:\n  - old\n  - new\nb: 2\n`,
  ],
  [
    'an empty field',
    'topic:\nauthor: # an id\n',
    { topic: 'basics', author: 'desk' },
    'topic: basics\nauthor: desk\n',
  ],
  ['no end of the last line', 'a: b', { draft: true }, 'a: b\ndraft: true\n'],
];

test.each(edits)('of article.yaml only the field changes: %s', (_, from, change, to) => {
  expect(editFacts('articles/first/article.yaml', from, change)).toBe(to);
});

test.each([['- a list\n'], ['a: b: c\n'], ['{ flow: map }\n'], ['']])('%j has no fields to set', (text) => {
  expect(() => editFacts('article.yaml', text, { draft: true })).toThrow('broken');
});

test('a new article has the files of npm run new, in one commit', async () => {
  const { copy, folder } = await sampleCopy();
  await createArticle(folder, copy, 'second-one', rina);
  expect(await readdir(join(folder, 'articles/second-one'))).toEqual([
    'article.yaml',
    'bn.mdx',
    'en.mdx',
    'questions.yaml',
  ]);
  expect(askGit(folder, 'log', '-1', '--format=%an: %s').trim()).toBe(
    'রিনা আক্তার: Begin the article second-one',
  );
});

test.each([
  ['first', 'exists'],
  ['First', 'slug'],
  ['search', 'slug'],
  ['../../etc', 'slug'],
  ['', 'slug'],
  ['a'.repeat(81), 'slug'],
  ['earlier', 'exists'],
])('an article cannot begin as %j: %s', async (slug, reason) => {
  const path = 'articles/first/article.yaml';
  const { copy, folder } = await sampleCopy({ ...sampleFiles, [path]: `${facts}formerSlugs: [earlier]\n` });
  await expect(createArticle(folder, copy, slug, rina)).rejects.toMatchObject({ reason });
  await expect(
    renameArticle(folder, copy, { from: 'missing', to: 'new', person: rina }),
  ).rejects.toMatchObject({
    reason: 'missing',
  });
});

test('a renamed article keeps its history, its id and its bytes; former slugs grow, and come back without a loop', async () => {
  const { copy, folder } = await sampleCopy({
    ...sampleFiles,
    'articles/other/article.yaml': facts
      .replace('k7dq3vmz9t', 'other23456')
      .replace('readAlso: []', 'readAlso: [first]'),
    'articles/other/bn.mdx': '[ক](/bn/first#a) [খ](/bn/first-steps) <ReadAlso slug="first" /> first\r\n',
    'data/paths.yaml':
      'start:\n  steps:\n    - article: first # first\n      outcome: { bn: first, en: first }\n',
  });
  await renameArticle(folder, copy, { from: 'first', to: 'newer', person: karim });
  const read = (path: string) => readFile(join(folder, path), 'utf8');
  expect(await readdir(join(folder, 'articles'))).toEqual(['newer', 'other']);
  expect(await read('articles/newer/article.yaml')).toBe(`${facts}formerSlugs:\n  - first\n`);
  expect(await read('articles/newer/bn.mdx')).toBe(sampleFiles['articles/first/bn.mdx']);
  expect(await read('articles/other/article.yaml')).toContain('readAlso: [newer] # at most 4');
  expect(await read('articles/other/bn.mdx')).toBe(
    '[ক](/bn/newer#a) [খ](/bn/first-steps) <ReadAlso slug="newer" /> first\r\n',
  );
  expect(await read('data/paths.yaml')).toContain(
    '- article: newer # first\n      outcome: { bn: first, en: first }',
  );
  expect(askGit(folder, 'status', '--porcelain')).toBe('');
  const { versions } = await copy.listHistory('articles/newer/bn.mdx');
  expect(versions.map(({ path }) => path)).toEqual(['articles/newer/bn.mdx', 'articles/first/bn.mdx']);
  expect(await copy.readText('articles/newer/bn.mdx', versions[1]?.commit ?? '')).toBe(
    sampleFiles['articles/first/bn.mdx'],
  );
  await renameArticle(folder, copy, { from: 'newer', to: 'first', person: karim });
  expect(await read('articles/first/article.yaml')).toBe(`${facts}formerSlugs:\n  - newer\n`);
});

test('every article of the content can be renamed, and the check finds nothing that it did not find before', {
  timeout: 60_000,
}, async () => {
  const source = await readContentFiles();
  const { copy, folder } = await sampleCopy(
    Object.fromEntries(source.files.map(({ path, text }) => [path, text])),
  );
  const slugs = source.folders.flatMap((path) => /^articles\/([^/]+)$/.exec(path)?.[1] ?? []);
  // The comparison of marketplaces is a page of its own below the article: the code names its slug.
  for (const slug of slugs.filter((one) => one !== 'marketplaces').slice(0, 6))
    await renameArticle(folder, copy, { from: slug, to: `${slug}-2`, person: rina });
  const renamed = { ...(await readContentFiles(folder)), root: source.root, images: source.images };
  const [before, after] = [source, renamed].map((files) =>
    checkContent(files).problems.map(({ file, headline }) => `${file}: ${headline}`),
  );
  expect(after).toEqual(before);
});

test('an article is kept back, scheduled and published by fields of its facts', async () => {
  const { copy, folder } = await sampleCopy();
  const read = () => readFile(join(folder, 'articles/first/article.yaml'), 'utf8');
  await setPublication(copy, { slug: 'first', wish: { draft: true }, person: karim });
  expect(await read()).toBe(`${facts}draft: true\n`);
  await setPublication(copy, { slug: 'first', wish: { publishedAt: '2027-01-31' }, person: karim });
  expect(await read()).toBe(facts.replace('publishedAt: 2026-11-23', 'publishedAt: 2027-01-31'));
  await expect(
    setPublication(copy, { slug: 'first', wish: { publishedAt: '2027-02-31' }, person: karim }),
  ).rejects.toThrow('a date like');
});

test('a slug is replaced only where it names the article', () => {
  const text = 'a-first /bn/first /bn/first-2 /bnx/first https://x.example/bn/first /en/first?x first';
  expect(replaceSlug('a.mdx', text, 'first', 'new')).toBe(
    'a-first /bn/new /bn/first-2 /bnx/first https://x.example/bn/first /en/new?x first',
  );
});
