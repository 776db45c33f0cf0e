import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compareWords } from '@/lib/desk/files/compare-words';
import { createWorkingCopy, type OpenedFile, type WorkingCopy } from '@/lib/desk/files/working-copy';
import { temporaryFolder } from '../../temporary-folder';
import { askGit, karim, rina, sampleCopy, sampleFiles } from './sample-copy';

const [bn, en, factsPath] = ['articles/first/bn.mdx', 'articles/first/en.mdx', 'articles/first/article.yaml'];

async function open(copy: WorkingCopy, path: string): Promise<OpenedFile> {
  const opened = await copy.open(path);
  if (!opened) throw new Error(`no ${path}`);
  return opened;
}

/** A draft of a file as it is, with something replaced. */
async function draft(copy: WorkingCopy, path: string, from: string, to: string) {
  const { text, version } = await open(copy, path);
  expect(text).toContain(from);
  return { path, text: text.replace(from, to), base: version };
}

const commits = (folder: string) => askGit(folder, 'log', '--format=%an <%ae>|%s').trim().split('\n');

test('a save is files on the disk and one commit in the name of the person; the first commit has everything as it was', async () => {
  const { copy, folder } = await sampleCopy();
  const result = await copy.saveFiles(
    [await draft(copy, bn, 'এক', 'এক নম্বর'), await draft(copy, en, 'one', 'number one')],
    rina,
    { message: 'Say which' },
  );
  expect(result).toMatchObject({ outcome: 'saved', commit: expect.stringMatching(/^[0-9a-f]{40}$/) });
  expect(await readFile(join(folder, en), 'utf8')).toContain('number one');
  expect(commits(folder)).toEqual([
    'রিনা আক্তার <rina@desk.invalid>|Say which',
    'রিনা আক্তার <rina@desk.invalid>|The content as it was',
  ]);
  expect(askGit(folder, 'show', '--stat', '--format=', '--name-only', 'HEAD').trim().split('\n')).toEqual([
    bn,
    en,
  ]);
  expect(askGit(folder, 'show', `HEAD~1:${en}`)).toBe(sampleFiles[en]);
  expect(askGit(folder, 'status', '--porcelain')).toBe('');
});

test('what is staged or changed besides stays as it was', async () => {
  const { copy, folder } = await sampleCopy();
  askGit(folder, 'init', '-q');
  askGit(folder, 'add', '.');
  askGit(folder, 'commit', '-qm', 'first');
  await writeFile(join(folder, 'site.yaml'), 'name: staged\n');
  askGit(folder, 'add', 'site.yaml');
  await writeFile(join(folder, factsPath), `${sampleFiles[factsPath]}draft: true\n`);
  await writeFile(join(folder, 'new.yaml'), 'untracked\n');
  const before = askGit(folder, 'status', '--porcelain');
  expect((await copy.saveFiles([await draft(copy, en, 'two', 'zwei')], karim)).outcome).toBe('saved');
  expect(askGit(folder, 'status', '--porcelain')).toBe(before);
  expect(askGit(folder, 'show', '--name-only', '--format=%s', 'HEAD').trim().split('\n')).toEqual([
    `Edit ${en}`,
    '',
    en,
  ]);
});

test('a content folder inside of a larger repository is committed there, and nothing else of it', async () => {
  const root = await temporaryFolder();
  const { folder: made } = await sampleCopy();
  askGit(root, 'init', '-q');
  const folder = join(root, 'site/content');
  await cp(made, folder, { recursive: true });
  await writeFile(join(root, 'code.ts'), 'let a;\n');
  askGit(root, 'add', 'site');
  askGit(root, 'commit', '-qm', 'first');
  const copy = createWorkingCopy({ folder, stateFolder: join(root, 'state') });
  const result = await copy.saveFiles([await draft(copy, en, 'two', 'zwei')], karim);
  expect(result.outcome).toBe('saved');
  expect(askGit(root, 'show', '--name-only', '--format=', 'HEAD').trim()).toBe(`site/content/${en}`);
  expect(askGit(root, 'status', '--porcelain', '--', 'code.ts', 'site')).toBe('?? code.ts\n');
  expect((await copy.listHistory(en)).versions.map(({ message }) => message)).toEqual([
    `Edit ${en}`,
    'first',
  ]);
});

test('without a repository that can be used, files are saved, and the answer says why there is no history', async () => {
  const ignored = await sampleCopy();
  askGit(join(ignored.folder, '..'), 'init', '-q');
  await writeFile(join(ignored.folder, '../.gitignore'), 'content/\n');
  const kept = await ignored.copy.saveFiles([await draft(ignored.copy, en, 'two', 'zwei')], karim);
  expect(kept).toMatchObject({ outcome: 'saved', noHistory: { why: 'ignored' } });
  expect(await readFile(join(ignored.folder, en), 'utf8')).toContain('zwei');

  const { copy, folder } = await sampleCopy();
  const path = process.env.PATH;
  process.env.PATH = '/nowhere';
  try {
    const noGit = await copy.saveFiles([await draft(copy, en, 'two', 'zwei')], karim);
    expect(noGit).toMatchObject({ outcome: 'saved', noHistory: { why: 'noGit' } });
    expect(await copy.listHistory(en)).toMatchObject({ versions: [], noHistory: { why: 'noGit' } });
  } finally {
    process.env.PATH = path;
  }
  await writeFile(join(folder, '.git'), 'gitdir: /nowhere\n');
  const broken = await copy.saveFiles([await draft(copy, en, 'zwei', 'drei')], karim);
  expect(broken).toMatchObject({ outcome: 'saved', noHistory: { why: 'unusable' } });
  expect(await readFile(join(folder, en), 'utf8')).toContain('drei');
});

test('two people change two paragraphs: both are kept', async () => {
  const { copy, folder } = await sampleCopy();
  const mine = await draft(copy, en, 'one', 'uno');
  const theirs = await draft(copy, en, 'two', 'zwei');
  await copy.saveFiles([theirs], karim);
  const result = await copy.saveFiles([mine], rina);
  expect(result).toMatchObject({ outcome: 'saved', files: [{ isMerged: true }] });
  expect(await readFile(join(folder, en), 'utf8')).toBe('---\ntitle: First\n---\n\nuno\n\nzwei\n\nthree\n');
});

test('two people change one paragraph: the second sees both, nothing is saved, and what is decided is', async () => {
  const { copy, folder } = await sampleCopy();
  const mine = await draft(copy, en, 'two', 'due');
  const other = await draft(copy, bn, 'দুই', 'দ্বিতীয়');
  await copy.saveFiles([await draft(copy, en, 'two', 'zwei')], karim);
  const result = await copy.saveFiles([mine, other], rina);
  expect(result).toMatchObject({
    outcome: 'conflict',
    conflicts: [{ path: en, parts: [{}, { mine: 'due\n\n', theirs: 'zwei\n\n' }, { same: 'three\n' }] }],
  });
  expect(await readFile(join(folder, en), 'utf8')).toContain('zwei');
  expect(await readFile(join(folder, bn), 'utf8')).toBe(sampleFiles[bn]);
  const [conflict] = result.outcome === 'conflict' ? result.conflicts : [];
  const decided = { ...mine, text: mine.text.replace('due', 'due, zwei'), base: conflict?.version ?? '' };
  expect((await copy.saveFiles([decided, other], rina)).outcome).toBe('saved');
  expect(await readFile(join(folder, en), 'utf8')).toContain('\n\ndue, zwei\n\n');
});

test('a change from outside that git never saw is merged too, and a version that nobody knows is compared as it is', async () => {
  const { copy, folder } = await sampleCopy();
  await writeFile(join(folder, en), 'outside one\n\ntwo\n\nthree\n');
  const mine = await draft(copy, en, 'three', 'tre');
  await writeFile(join(folder, en), 'outside two\n\ntwo\n\nthree\n');
  expect(await copy.saveFiles([mine], rina)).toMatchObject({ outcome: 'saved', files: [{ isMerged: true }] });
  expect(await readFile(join(folder, en), 'utf8')).toBe('outside two\n\ntwo\n\ntre\n');
  const unknown = await copy.saveFiles([{ ...mine, base: 'f'.repeat(40) }], rina);
  expect(unknown).toMatchObject({
    outcome: 'conflict',
    conflicts: [
      { parts: [{ mine: 'outside one\n\n', theirs: 'outside two\n\n' }, { same: 'two\n\ntre\n' }] },
    ],
  });
});

test('a file that was removed meanwhile is not written again behind the back of who removed it', async () => {
  const { copy, folder } = await sampleCopy();
  const mine = await draft(copy, en, 'two', 'due');
  await rm(join(folder, en));
  expect(await copy.saveFiles([mine], rina)).toEqual({ outcome: 'gone', paths: [en] });
});

test('a save without a change makes no commit', async () => {
  const { copy, folder } = await sampleCopy();
  await copy.saveFiles([await draft(copy, en, 'two', 'zwei')], karim);
  const count = commits(folder).length;
  const { text, version } = await open(copy, en);
  const sent = text.replaceAll('\n', '\r\n');
  expect((await copy.saveFiles([{ path: en, text: sent, base: version }], rina)).outcome).toBe('unchanged');
  expect(commits(folder)).toHaveLength(count);
});

test('the history has every version, the difference of two in words, and leads back to any', async () => {
  const { copy, folder } = await sampleCopy();
  await copy.saveFiles([await draft(copy, bn, 'দুই', 'দুই নম্বর কথা')], rina, { message: 'second' });
  await copy.saveFiles([await draft(copy, bn, 'এক', '')], karim, { message: 'third' });
  const { versions } = await copy.listHistory(bn);
  expect(versions.map(({ author, message }) => `${author}: ${message}`)).toEqual([
    'Karim: third',
    'রিনা আক্তার: second',
    'রিনা আক্তার: The content as it was',
  ]);
  const [third, second, first] = versions.map(({ commit }) => commit);
  expect(await copy.readText(bn, first ?? '')).toBe(sampleFiles[bn]);
  const added = (await copy.compareVersions(bn, first ?? '', second)).filter(({ change }) => change);
  expect(added).toEqual([{ text: ' নম্বর কথা', change: 'added' }]);
  expect(await copy.compareVersions(bn, third ?? '')).toEqual([{ text: (await open(copy, bn)).text }]);
  const { version } = await open(copy, bn);
  expect((await copy.goBackTo(bn, first ?? '', version, rina)).outcome).toBe('saved');
  expect(await readFile(join(folder, bn), 'utf8')).toBe(sampleFiles[bn]);
  expect(commits(folder)).toHaveLength(4);
  await expect(copy.readText(en, second ?? '')).rejects.toThrow('missing');
});

test('words are compared whole, with their vowel signs', () => {
  const shown = compareWords('টাকা আসে কি না।', 'টাকাটি আসে কি না!').map(
    ({ text, change = '' }) => `${change[0] ?? '='}${text}`,
  );
  expect(shown.join('|')).toBe('rটাকা|aটাকাটি|= আসে কি না|r।|a!');
});
