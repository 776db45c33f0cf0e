import { spawnSync } from 'node:child_process';
import { relative } from 'node:path';
import { expect, test } from 'vitest';
import { createContentFolder } from './content-folder';

const timeout = 120_000;

/** Runs the command as `npm run new-article` does after its set-up. */
function run(dir: string, ...options: string[]) {
  const { status, stdout, stderr } = spawnSync(
    'node_modules/.bin/tsx',
    ['lib/cli/new-article.ts', ...options],
    { encoding: 'utf8', env: { ...process.env, CONTENT_DIR: dir } },
  );
  return { status, stdout, stderr };
}

test('of a new article the check asks for every empty field', { timeout }, async () => {
  await using content = await createContentFolder();
  const folder = `${relative(process.cwd(), content.dir)}/articles/third`;
  expect(run(content.dir, 'third')).toEqual({
    status: 0,
    stdout: `${folder}: fill in the three files, then run npm run check\n`,
    stderr: '',
  });
  const problems = await content.report();
  const asked = ['topic', 'author', 'title', 'description'];
  for (const field of asked) {
    expect(problems).toContainEqual(expect.stringMatching(`  ${field}: expected text.*, received nothing`));
  }
  for (const locale of ['bn', 'en']) {
    const file = `content/articles/third/${locale}.mdx`;
    expect(problems).toContainEqual(expect.stringContaining(`${file}:6:1: the heading has no text`));
    expect(problems).toContainEqual(expect.stringContaining(`${file}:6:1: the article has no text`));
  }
  expect(problems).toHaveLength(2 + 2 * 4);
});

test('an article that is there is left as it is', { timeout }, async () => {
  await using content = await createContentFolder();
  const { status, stderr } = run(content.dir, 'first');
  expect(status).toBe(1);
  expect(stderr).toMatch(/articles\/first exists already\nFix: choose another slug/);
  expect(await content.report()).toEqual([]);
});

test.each([
  ['Two Words', 'the slug "Two Words" is not safe in an address\nFix: choose another slug: lower-case'],
  ['../outside', 'the slug "../outside" is not safe in an address'],
  ['topics', 'the slug "topics" is reserved for a page of the site\nFix: choose another slug\n'],
  ['a'.repeat(81), 'the slug is too long: expected at most 80 characters, received 81\nFix: choose'],
])('a slug that the check refuses is not made: %s', { timeout }, async (slug, words) => {
  await using content = await createContentFolder();
  const { status, stderr } = run(content.dir, slug);
  expect(status).toBe(2);
  expect(stderr).toContain(words);
  expect(await content.report()).toEqual([]);
});

test('help is the usage, and a wrong call ends with it', { timeout }, async () => {
  await using content = await createContentFolder();
  const help = run(content.dir, '--help');
  expect(help).toMatchObject({ status: 0, stderr: '' });
  expect(help.stdout).toContain('npm run new-article -- my-slug');
  for (const [options, words] of [
    [[], 'Expected one slug, received none'],
    [['a', 'b'], 'Expected one slug, received 2'],
    [['--slug', 'a'], "Unknown option '--slug'"],
  ] as const) {
    const { status, stderr } = run(content.dir, ...options);
    expect(status).toBe(2);
    expect(stderr).toContain(words);
    expect(stderr).toContain(help.stdout);
  }
});
