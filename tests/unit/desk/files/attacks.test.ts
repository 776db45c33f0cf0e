import { chmod, mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fileExists } from '@/lib/content/file-exists';
import { renameArticle, setPublication } from '@/lib/desk/files/article-acts';
import { editFacts } from '@/lib/desk/files/edit-facts';
import { replaceSlug } from '@/lib/desk/files/replace-slug';
import { askGit, facts, karim, rina, sampleCopy, sampleFiles } from './sample-copy';

const en = 'articles/first/en.mdx';

const paths: [what: string, path: string][] = [
  ['the parent folder', '../secret.yaml'],
  ['the parent folder in the middle', 'articles/../../secret.yaml'],
  ['the parent folder as a slug', 'articles/../site.yaml'],
  ['the parent folder, percent-encoded', 'articles/%2e%2e/bn.mdx'],
  ['the parent folder with backslashes', 'articles\\..\\..\\secret.yaml'],
  ['the parent folder in wide letters', 'articles/．．/bn.mdx'],
  ['an absolute path', '/etc/passwd'],
  ['an address', 'file:///etc/passwd'],
  ['a NUL before the end', 'articles/first/bn.mdx\0.png'],
  ['a line end', 'articles/first/bn.mdx\n'],
  ['the settings of git', '.git/config'],
  ['a hook', '.git/hooks/pre-commit'],
  ['attributes of git', '.gitattributes'],
  ['attributes of git beside an article', 'articles/first/.gitattributes'],
  ['modules of git', '.gitmodules'],
  ['a file of another kind', 'articles/first/run.js'],
  ['another ending', 'articles/first/bn.mdx.tmp'],
  ['a folder', 'articles/first'],
  ['the content folder', ''],
  ['a dot', '.'],
  ['a doubled slash', 'articles//bn.mdx'],
  ['a hidden article', 'articles/.first/bn.mdx'],
  ['an option of git as a slug', 'articles/--output=x/bn.mdx'],
  ['an option of git as a table', 'tables/-x.yaml'],
  ['capitals, which other disks take for the same', 'articles/First/bn.mdx'],
  ['a language that there is not', 'articles/first/xx.mdx'],
  ['a name of the prototype', 'constructor'],
  ['another name of the prototype', '__proto__'],
  ['a name without an end', `tables/${'a'.repeat(100_000)}.yaml`],
  ['settings beside the content', '../.env'],
];

test.each(paths)('no path leads out: %s', async (_, path) => {
  const { copy, folder, stateFolder } = await sampleCopy();
  await writeFile(join(folder, '../secret.yaml'), 'secret');
  await expect(copy.open(path)).rejects.toMatchObject({ reason: 'path' });
  const drafts = [{ path, text: 'evil', base: '' }];
  await expect(copy.saveFiles(drafts, karim)).rejects.toMatchObject({ reason: 'path' });
  await expect(copy.listHistory(path)).rejects.toMatchObject({ reason: 'path' });
  await expect(copy.readText(path, 'HEAD')).rejects.toMatchObject({ reason: 'path' });
  expect(await readdir(folder)).toEqual(['articles', 'site.yaml']);
  expect(await readFile(join(folder, '../secret.yaml'), 'utf8')).toBe('secret');
  expect(await fileExists(join(stateFolder, 'saving.json'))).toBe(false);
});

const links: [what: string, from: string, to: string, path: string][] = [
  ['a file', 'articles/first/questions.yaml', '../../../secret', 'articles/first/questions.yaml'],
  ['a folder of an article', 'articles/linked', '../../outside', 'articles/linked/bn.mdx'],
  ['a folder of data', 'data', '../outside', 'data/topics.yaml'],
  [
    'a file that does not exist yet',
    'articles/first/questions.yaml',
    '../../../new',
    'articles/first/questions.yaml',
  ],
  ['a loop', 'tables', 'tables', 'tables/a.yaml'],
];

test.each(links)('no symbolic link is followed: %s', async (_, from, to, path) => {
  const { copy, folder } = await sampleCopy();
  await writeFile(join(folder, '../secret'), 'secret');
  await mkdir(join(folder, '../outside'));
  await writeFile(join(folder, '../outside/bn.mdx'), 'secret');
  await symlink(to, join(folder, from));
  await expect(copy.open(path)).rejects.toMatchObject({ reason: 'path' });
  await expect(copy.saveFiles([{ path, text: 'evil', base: '' }], karim)).rejects.toMatchObject({
    reason: 'path',
  });
  expect(await readFile(join(folder, '../secret'), 'utf8')).toBe('secret');
  expect(await readdir(join(folder, '../outside'))).toEqual(['bn.mdx']);
  expect(await fileExists(join(folder, '../new'))).toBe(false);
});

test.each([
  ['a NUL', 'a\0b', 'notText'],
  ['more than a content file may be', 'ক'.repeat(50_000), 'tooLarge'],
])('a text with %s is not saved', async (_, text, reason) => {
  const { copy, folder } = await sampleCopy();
  const opened = await copy.open(en);
  const drafts = [{ path: en, text, base: opened?.version ?? '' }];
  await expect(copy.saveFiles(drafts, karim)).rejects.toMatchObject({ reason });
  expect(await readFile(join(folder, en), 'utf8')).toBe(sampleFiles[en]);
});

test.each([
  ['a file twice', Array.from({ length: 2 }, () => ({ path: en, text: 'a', base: '' })), 'path'],
  [
    'a hundred files',
    Array.from({ length: 100 }, (_, index) => ({ path: `tables/t-${index}.yaml`, text: 'a', base: '' })),
    'tooMany',
  ],
  ['no file', [], 'tooMany'],
])('a save has not %s', async (_, drafts, reason) => {
  const { copy } = await sampleCopy();
  await expect(copy.saveFiles(drafts, karim)).rejects.toMatchObject({ reason });
});

test.each(['', 'HEAD', '-1', '../x', 'f'.repeat(40), `${'0'.repeat(40)}`, 'HEAD:site.yaml', '--batch'])(
  'a base that is no version of the file (%j) overwrites nothing',
  async (base) => {
    const { copy, folder } = await sampleCopy();
    const result = await copy.saveFiles([{ path: en, text: 'mine\n', base }], karim);
    expect(result.outcome).toBe('conflict');
    expect(await readFile(join(folder, en), 'utf8')).toBe(sampleFiles[en]);
  },
);

test.each(['HEAD', 'HEAD~1', '--all', '-p', 'main', 'f'.repeat(40), '', 'HEAD:site.yaml'])(
  'only commits of the file can be read, not %j',
  async (commit) => {
    const { copy } = await sampleCopy();
    await copy.saveFiles([{ path: 'tables/new.yaml', text: 'a\n', base: '' }], karim);
    await expect(copy.readText(en, commit)).rejects.toMatchObject({ reason: 'missing' });
  },
);

/** A content folder whose repository would run a program at every turn, if we let it. */
async function hostileRepository() {
  const made = await sampleCopy();
  const { folder } = made;
  const ran = join(folder, '../ran');
  const program = join(folder, '../program');
  await writeFile(program, `#!/bin/sh\necho "$0 $*" >> ${ran}\ncat\n`);
  await chmod(program, 0o755);
  askGit(folder, 'init', '-q');
  askGit(folder, 'add', '.');
  askGit(folder, 'commit', '-qm', 'first');
  const hooks = join(folder, '.git/hooks');
  await mkdir(hooks, { recursive: true });
  const names =
    'pre-commit commit-msg prepare-commit-msg post-commit post-index-change reference-transaction pre-auto-gc fsmonitor-watchman';
  for (const name of names.split(' ')) {
    await writeFile(join(hooks, name), `#!/bin/sh\necho ${name} >> ${ran}\n`);
    await chmod(join(hooks, name), 0o755);
  }
  await writeFile(join(folder, '.gitattributes'), '* filter=evil diff=evil merge=evil text eol=crlf ident\n');
  const settings = {
    'core.fsmonitor': program,
    'core.hooksPath': hooks,
    'core.pager': program,
    'core.editor': program,
    'core.sshCommand': program,
    'core.askPass': program,
    'filter.evil.clean': program,
    'filter.evil.smudge': program,
    'filter.evil.process': program,
    'filter.evil.required': 'true',
    'diff.external': program,
    'diff.evil.textconv': program,
    'diff.evil.command': program,
    'merge.evil.driver': program,
    'gpg.program': program,
    'commit.gpgSign': 'true',
    'log.showSignature': 'true',
    'log.follow': 'false',
    'core.autocrlf': 'true',
    'alias.commit-tree': `!${program}`,
    'credential.helper': program,
  };
  for (const [name, value] of Object.entries(settings))
    askGit(folder, '-c', 'core.fsmonitor=false', 'config', name, value);
  await rm(ran, { force: true });
  return { ...made, ran };
}

test('nothing that a repository has set runs, and no setting changes a byte', async () => {
  const { copy, folder, ran } = await hostileRepository();
  const opened = await copy.open(en);
  const result = await copy.saveFiles(
    [{ path: en, text: 'one\r\ntwo $Id$\n', base: opened?.version ?? '' }],
    karim,
    {
      message: '--amend\n$(touch ../ran)`touch ../ran`',
    },
  );
  expect(result).not.toHaveProperty('noHistory');
  expect(result).toMatchObject({ outcome: 'saved', commit: expect.any(String) });
  const [newest, first] = (await copy.listHistory(en)).versions;
  expect(newest?.message).toContain('--amend');
  expect(await copy.readText(en, first?.commit ?? '')).toBe(sampleFiles[en]);
  await copy.compareVersions(en, first?.commit ?? '', newest?.commit);
  await renameArticle(folder, copy, { from: 'first', to: 'second', person: rina });
  await copy.recover();
  const kept = await readFile(join(folder, 'articles/second/en.mdx'));
  expect(await fileExists(ran)).toBe(false);
  const safe = [
    '-c',
    'core.fsmonitor=false',
    '-c',
    'core.hooksPath=/dev/null',
    'cat-file',
    'blob',
    'HEAD:articles/second/en.mdx',
  ];
  expect(askGit(folder, ...safe)).toBe(kept.toString());
});

test('the environment of another git is not used', async () => {
  const { copy, folder } = await sampleCopy();
  const other = await sampleCopy();
  askGit(other.folder, 'init', '-q');
  process.env.GIT_DIR = join(other.folder, '.git');
  process.env.GIT_INDEX_FILE = join(other.folder, '.git/index');
  try {
    const opened = await copy.open(en);
    await copy.saveFiles([{ path: en, text: 'new\n', base: opened?.version ?? '' }], karim);
  } finally {
    delete process.env.GIT_DIR;
    delete process.env.GIT_INDEX_FILE;
  }
  expect(askGit(folder, 'log', '--format=%s')).toContain(`Edit ${en}`);
  expect(await fileExists(join(other.folder, '.git/index'))).toBe(false);
});

test.each([
  [
    'Evil <root@example.com>\nCommitter: x',
    'a@b\n<c>',
    'Evil  root@example.com Committer: x <a-b-c@desk.invalid>',
  ],
  ['', '', 'editor <editor@desk.invalid>'],
  ['<>', '--exec=x', 'exec-x <exec-x@desk.invalid>'],
  ['.,;', 'রিনা', 'editor <editor@desk.invalid>'],
])('the name %j with the account %j is one author in the history', async (name, account, author) => {
  const { copy, folder } = await sampleCopy();
  const opened = await copy.open(en);
  await copy.saveFiles([{ path: en, text: 'new\n', base: opened?.version ?? '' }], { name, account });
  expect(askGit(folder, 'log', '-1', '--format=%an <%ae>').trim()).toBe(author);
});

const bomb = `a: &a [x, x, x, x, x, x, x, x, x]\n${[...'bcdefghij'].map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghij'[index]}`).join(', ')}]`).join('\n')}\n`;

test.each([
  ['a YAML bomb', bomb],
  ['a tag that would make an object', `a: !!js/function 'function () {}'\n- b\n`],
  ['nested lists', `a: ${'['.repeat(20_000)}\n`],
])('%s in article.yaml costs no time and stays a text', (_, text) => {
  const begun = Date.now();
  try {
    editFacts('articles/first/article.yaml', text, { draft: true });
  } catch (error) {
    expect(error).toMatchObject({ name: 'FileRefusal' });
  }
  replaceSlug('articles/first/article.yaml', `${text}# first\n`, 'first', 'second');
  expect(Date.now() - begun).toBeLessThan(2_000);
});

test('facts that are no fields are left alone', async () => {
  const { copy, folder } = await sampleCopy({ 'articles/first/article.yaml': bomb });
  await expect(
    setPublication(copy, { slug: 'first', wish: { draft: true }, person: karim }),
  ).rejects.toMatchObject({ reason: 'broken' });
  expect(await readFile(join(folder, 'articles/first/article.yaml'), 'utf8')).toBe(bomb);
});

test('a field of the prototype is a field', () => {
  expect(editFacts('article.yaml', facts, { constructor: 'x' } as never)).toBe(`${facts}constructor: x\n`);
});
