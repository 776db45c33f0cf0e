import { spawnSync } from 'node:child_process';
import { relative } from 'node:path';
import { expect, test } from 'vitest';
import { createContentFolder } from './content-folder';
import { edit } from './fixture';

/** Runs the command as `npm run check` does after its set-up. */
function runCheck(options: string[], env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync('node_modules/.bin/tsx', ['lib/cli/check.ts', ...options], {
    encoding: 'utf8',
    env: { ...process.env, SITE_URL: '', ...env },
  });
  return { status, stdout, stderr };
}

test('content in order ends with status 0 and one line', { timeout: 60_000 }, async () => {
  await using content = await createContentFolder();
  expect(runCheck(['--content', content.dir])).toEqual({
    status: 0,
    stdout: 'No problems: 2 articles in 2 languages, 1 table, 2 sources\n',
    stderr: '',
  });
});

test('problems end with status 1, all of them and their number', { timeout: 60_000 }, async () => {
  await using content = await createContentFolder();
  await content.write('site.yaml', 'url: [\n');
  await content.write('tables/stray.yml', 'a: 1\n');
  const { status, stdout, stderr } = runCheck(['--content', content.dir]);
  const root = relative(process.cwd(), content.dir);
  expect(status).toBe(1);
  expect(stdout).toBe('');
  expect(stderr).toContain(`${root}/site.yaml:2:1: YAML cannot be read: `);
  expect(stderr).toContain(`${root}/tables/stray.yml:1:1: this file is not part of the content\nFix: `);
  expect(stderr).toMatch(/\n2 problems in 2 files \(2 articles in 2 languages, 1 table, 2 sources\)\n$/);
});

test('a wrong call ends with status 2 and a sentence', { timeout: 60_000 }, () => {
  const { status, stderr } = runCheck(['--contents', 'x']);
  expect(status).toBe(2);
  expect(stderr).toBe(
    '--contents: expected a known option, received an unknown one (did you mean --content?)\n' +
      'Fix: see npm run check -- --help\n',
  );
});

test('wrong settings end the command before it reads anything', { timeout: 60_000 }, () => {
  const { status, stdout, stderr } = runCheck(['--content', '/nowhere'], { SITE_URL: 'kajpath' });
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toMatch(/^The settings are wrong\n {2}SITE_URL: expected an address[^\n]*\nFix: [^\n]*\n$/);
});

test('articles that are not published are listed', { timeout: 60_000 }, async () => {
  await using content = await createContentFolder();
  const path = 'articles/second/article.yaml';
  await content.write(path, edit(path, 'author: editors', 'author: editors\ndraft: true')[path] ?? '');
  const first = 'articles/first/article.yaml';
  await content.write(first, edit(first, 'readAlso:\n  - second\n', 'readAlso: []\n')[first] ?? '');
  expect(runCheck(['--content', content.dir]).stdout).toBe(
    'No problems: 2 articles in 2 languages, 1 table, 2 sources\nNot published: second (draft)\n',
  );
});
