import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const timeout = 240_000;

/** An empty content folder and documents beside it. */
async function createFolder(documents: Record<string, string>) {
  const dir = await mkdtemp(join(tmpdir(), 'kajpath-import-'));
  await mkdir(join(dir, 'docs'));
  for (const [name, text] of Object.entries(documents)) await writeFile(join(dir, 'docs', name), text);
  return {
    dir,
    articles: join(dir, 'content/articles'),
    /** Runs the command as `npm run import` does after its set-up. */
    run(...options: string[]) {
      const { status, stdout, stderr } = spawnSync(
        'node_modules/.bin/tsx',
        ['lib/cli/import.ts', ...options],
        {
          encoding: 'utf8',
          env: { ...process.env, CONTENT_DIR: join(dir, 'content') },
        },
      );
      return { status, stdout, stderr };
    },
    [Symbol.asyncDispose]: () => rm(dir, { recursive: true }),
  };
}

test('a folder becomes drafts in both languages; a second run changes nothing, and nothing is overwritten', {
  timeout,
}, async () => {
  await using folder = await createFolder({
    'fees.bn.md': '# ফি\n\n## সীমা\n\nক [খ](limits.md)\n',
    'fees.en.md': '# Fees\n\n## Limits\n\na <b>b</b>\n',
    'limits.md': '# Limits\n\ntext\n',
  });
  const docs = join(folder.dir, 'docs');
  const dry = folder.run(docs, '--dry-run');
  expect(dry).toMatchObject({ status: 0, stderr: '' });
  await expect(readdir(folder.articles)).rejects.toThrow('ENOENT');
  const first = folder.run(docs);
  expect(first).toMatchObject({ status: 0, stderr: '' });
  expect(first.stdout).toContain(`${join(docs, 'fees.en.md')}:5: <b> became Markdown`);
  expect(await readdir(folder.articles)).toEqual(['fees', 'limits']);
  const read = (file: string) => readFile(join(folder.articles, file), 'utf8');
  const bangla = await read('fees/bn.mdx');
  expect(bangla).toContain('## সীমা [#section-1]\n\nক [খ](/bn/limits)\n');
  // The second language takes the ids of the first.
  expect(await read('fees/en.mdx')).toContain('## Limits [#section-1]\n\na **b**\n');
  expect(await read('fees/article.yaml')).toMatch(/^id: .*\ntopic:[\s\S]*draft: true/);
  const meta = await read('fees/article.yaml');
  const second = folder.run(docs);
  expect(second.stdout.match(/is there already, nothing changed/g)).toHaveLength(3);
  expect(await read('fees/article.yaml')).toBe(meta);
  await writeFile(join(folder.articles, 'limits/en.mdx'), 'mine');
  const third = folder.run(join(docs, 'limits.md'));
  expect(third.status).toBe(1);
  expect(third.stderr).toMatch(/has another text, which stays\nFix: import limits\.md under another --slug/);
  expect(await read('limits/en.mdx')).toBe('mine');
});

test('the help shows how to call it, and wrong calls say what is expected', { timeout }, async () => {
  await using folder = await createFolder({ 'ফি.md': 'a' });
  expect(folder.run('--help').stdout).toContain('npm run import -- [options] <path>');
  expect(folder.run('nowhere.md')).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('path: expected a file or folder that exists, received "nowhere.md"'),
  });
  expect(folder.run(join(folder.dir, 'docs/ফি.md'))).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('the name gives no slug\nFix: give the article a slug'),
  });
});
