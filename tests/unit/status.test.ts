import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { parseContent } from '@/lib/content/parse/parse-content';
import { buildStatus } from '@/lib/desk/build-status';
import { daysBetween } from '@/lib/desk/days-between';
import { formatStatus } from '@/lib/desk/format-status';
import { readEditDates } from '@/lib/desk/read-edit-dates';
import { createContentFolder } from '@/tests/content/content-folder';
import { body, createSource, edit, frontmatter } from '@/tests/content/fixture';

type Given = { files?: Record<string, string>; today?: string; edits?: Record<string, string> };

/** The state of the fixture, whose two articles lead to each other and whose sources were checked on 2026-11-23. */
function statusOf({ files = {}, today = '2026-11-24', edits }: Given = {}) {
  const { model, problems } = parseContent({ ...createSource(files), today });
  expect(problems).toEqual([]);
  return buildStatus(model, edits && new Map(Object.entries(edits)));
}

test.each([
  ['2026-11-23', '2026-11-23', 0],
  ['2026-11-23', '2027-05-22', 180],
  ['2027-02-28', '2027-03-01', 1],
  ['2028-02-28', '2028-03-01', 2],
  ['2026-11-24', '2026-11-23', -1],
])('from %s to %s it is %i days', (from, to, days) => {
  expect(daysBetween(from, to)).toBe(days);
});

test('an article has its words, dates and links in both languages', () => {
  const text = { 'articles/first/en.mdx': `${frontmatter.en}${body.en}\nTwo words and one more.\n` };
  const [first, second] = statusOf({ files: text }).articles;
  expect(first).toEqual({
    slug: 'first',
    titles: { bn: 'কাজের শুরু কোথায়', en: 'Where to begin with work' },
    topic: 'basics',
    publication: 'published',
    publishedAt: '2026-11-23',
    updatedAt: '2026-11-24',
    texts: {
      bn: { words: 12, editedAt: null, daysBehind: 0, linkedFrom: 1 },
      // The answer is here. Start. And what was added.
      en: { words: 22, editedAt: null, daysBehind: 0, linkedFrom: 1 },
    },
  });
  expect(second?.texts.en.words).toBe(17);
});

test('a text is behind by the days by which its twin was edited later', () => {
  const edits = {
    'articles/first/bn.mdx': '2026-11-24',
    'articles/first/en.mdx': '2026-11-20',
    'articles/second/bn.mdx': '2026-11-20',
    'articles/second/en.mdx': '2026-11-20',
  };
  const [first, second] = statusOf({ edits }).articles;
  expect(first?.texts.en).toMatchObject({ editedAt: '2026-11-20', daysBehind: 4 });
  expect(first?.texts.bn).toMatchObject({ editedAt: '2026-11-24', daysBehind: 0 });
  expect([second?.texts.bn.daysBehind, second?.texts.en.daysBehind]).toEqual([0, 0]);
});

test('a source is stale on the 181st day after it was checked, not on the 180th', () => {
  const circular = edit(
    'data/sources.yaml',
    '2023-10\n  checkedAt: 2026-11-23',
    '2023-10\n  checkedAt: 2026-11-22',
  );
  const staleOn = (today: string) =>
    statusOf({ files: circular, today }).staleSources.map(({ id, days }) => [id, days]);
  expect(staleOn('2027-05-21')).toEqual([]);
  expect(staleOn('2027-05-22')).toEqual([['circular', 181]]);
  expect(staleOn('2027-05-23')).toEqual([
    ['circular', 182],
    ['fees', 181],
  ]);
});

test('a stale source names the articles that list it', () => {
  const [source] = statusOf({ today: '2028-01-01' }).staleSources;
  expect(source).toMatchObject({
    id: 'circular',
    url: 'https://example.com/circular',
    checkedAt: '2026-11-23',
    articles: ['first', 'second'],
  });
});

const unlinked = edit('articles/second/article.yaml', 'readAlso:\n  - first\n', 'readAlso: []\n');
const path = `start:
  title: { bn: শুরু, en: The start }
  description: { bn: কোথায় শুরু।, en: Where to begin. }
  steps:
    - { article: first, outcome: { bn: শুরু।, en: The start. } }
    - { article: second, outcome: { bn: পরে।, en: After. } }
`;
const second = (text: string) => ({ 'articles/second/en.mdx': `${frontmatter.en}${body.en}\n${text}\n` });

test.each([
  ['nothing leads to it', {}, ['/bn/first', '/en/first']],
  ['a link in one language leads to it', second('[a](/en/first#start)'), ['/bn/first']],
  ['one language recommends it', second('<ReadAlso slug="first" />'), ['/bn/first']],
  ['a learning path has it', { 'data/paths.yaml': path }, []],
  [
    'only its own text leads to it',
    { 'articles/first/bn.mdx': `${frontmatter.bn}${body.bn}\n[ক](/bn/first#start)\n` },
    ['/bn/first', '/en/first'],
  ],
])('of a page that nobody links to is reported when %s', (_, files, addresses) => {
  expect(statusOf({ files: { ...unlinked, ...files } }).unlinked).toEqual(addresses);
});

test('unpublished articles are marked, do not count as links, and need none', () => {
  const draft = edit('articles/first/article.yaml', 'author: editors', 'author: editors\ndraft: true');
  const { articles, unlinked: addresses } = statusOf({ files: { ...draft, ...unlinked } });
  expect(articles.map(({ publication }) => publication)).toEqual(['draft', 'published']);
  expect(addresses).toEqual(['/bn/second', '/en/second']);
});

test('a terminal gets a line for each article and language, and what needs work', () => {
  const later = edit(
    'articles/second/article.yaml',
    '2026-11-23\nupdatedAt: 2026-11-24',
    '2027-08-01\nupdatedAt: 2027-08-01',
  );
  const edits = { 'articles/first/bn.mdx': '2026-11-24', 'articles/first/en.mdx': '2026-11-23' };
  expect(formatStatus(statusOf({ files: later, edits, today: '2027-05-23' }))).toBe(`On 2027-05-23

article  lang  state            words  updated     edited      days behind  links
first    bn    published           12  2026-11-24  2026-11-24            -      0
first    en    published           17  2026-11-24  2026-11-23            1      0
second   bn    from 2027-08-01     12  2027-08-01  ?                     -      1
second   en    from 2027-08-01     17  2027-08-01  ?                     -      1

Texts that were not edited when their twin was: 1
  first/en.mdx: 1 day

Sources not checked for 180 days: 2
  circular: 2026-11-23, 181 days ago (first, second)
  fees: 2026-11-23, 181 days ago (first, second)

Pages that no article and no learning path links to: 2
  /bn/first
  /en/first`);
});

test('the last edit of a file is the day of its last commit in Dhaka, or today with uncommitted changes', async () => {
  await using content = await createContentFolder();
  const git = (at: string, ...options: string[]) => {
    const identity = ['-c', 'user.name=A', '-c', 'user.email=a@example.com', '-c', 'commit.gpgsign=false'];
    const env = { ...process.env, GIT_AUTHOR_DATE: at, GIT_COMMITTER_DATE: at };
    const { status, stderr } = spawnSync('git', ['-C', content.dir, ...identity, ...options], { env });
    expect(status, `${stderr}`).toBe(0);
  };
  expect(await readEditDates(content.dir, '2026-12-01')).toBeUndefined();
  git('', 'init', '--quiet');
  git('', 'add', '.');
  // In Dhaka it is the next day.
  git('2026-11-20T20:00:00Z', 'commit', '--quiet', '--message', 'one');
  await content.write('articles/first/en.mdx', 'changed');
  git('', 'add', '.');
  git('2026-11-23T06:00:00+06:00', 'commit', '--quiet', '--message', 'two');
  await content.write('articles/second/bn.mdx', 'not committed');
  await content.write('articles/third/bn.mdx', 'new');
  const edits = await readEditDates(content.dir, '2026-12-01');
  expect([
    edits?.get('articles/first/bn.mdx'),
    edits?.get('articles/first/en.mdx'),
    edits?.get('articles/second/bn.mdx'),
    edits?.get('articles/third/bn.mdx'),
  ]).toEqual(['2026-11-21', '2026-11-23', '2026-12-01', '2026-12-01']);
});

/** Runs the command as `npm run status` does after its set-up. */
function run(dir: string, ...options: string[]) {
  const command = ['lib/cli/status.ts', ...options];
  const env = { ...process.env, CONTENT_DIR: dir };
  const { status, stdout, stderr } = spawnSync('node_modules/.bin/tsx', command, { encoding: 'utf8', env });
  return { status, stdout, stderr };
}

const timeout = 120_000;

test('the command shows a table or JSON, as of a day', { timeout }, async () => {
  await using content = await createContentFolder();
  const table = run(content.dir, '--today', '2027-05-23');
  expect(table).toMatchObject({ status: 0, stderr: '' });
  expect(table.stdout).toMatch(/^On 2027-05-23\n\narticle +lang/);
  const { status, stdout } = run(content.dir, '--today', '2027-05-23', '--json');
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    today: '2027-05-23',
    articles: [{ slug: 'first' }, { slug: 'second' }],
    staleSources: [{ id: 'circular', days: 181 }, { id: 'fees' }],
    unlinked: [],
  });
});

test('content that cannot be read ends the command with its problems', { timeout }, async () => {
  await using content = await createContentFolder();
  await content.write('site.yaml', 'url: a\n');
  const { status, stdout, stderr } = run(content.dir);
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toContain('site.yaml:1:6: invalid site');
});

test('a wrong call names what is wrong, and the help', { timeout }, async () => {
  await using content = await createContentFolder();
  const help = run(content.dir, '--help');
  expect(help).toMatchObject({ status: 0, stderr: '' });
  for (const [options, words] of [
    [['--today', '2026-13-01'], '--today: expected a date like 2026-11-23, received "2026-13-01"'],
    [['--all'], '--all: expected a known option, received an unknown one'],
    [['first'], 'arguments: expected 0, received 1'],
  ] as const) {
    const { status, stderr } = run(content.dir, ...options);
    expect(status).toBe(2);
    expect(stderr).toContain(words);
    expect(stderr).toContain('Fix: see npm run status -- --help');
  }
});
