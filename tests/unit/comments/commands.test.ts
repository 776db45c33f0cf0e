import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runComments } from '@/lib/cli/run-comments';
import type { Comment } from '@/lib/comments/comment';
import { toExported } from '@/lib/comments/import/exported-comment';
import { openCommentService } from '@/lib/comments/open-comment-service';
import { iterateComments } from '@/lib/comments/store/iterate-comments';
import { loadLibrary } from '@/lib/content/load-library';
import { readSettings } from '@/lib/settings/read-settings';
import { type TestComments, withComments } from './open-comments';
import { at, noon, sampleComment } from './samples';

type Spoken = { status: number; said: string; told: string };

/** Runs a command on the store of a test. */
async function run(comments: TestComments, args: string[], input = ''): Promise<Spoken> {
  const said: string[] = [];
  const told: string[] = [];
  const status = await runComments(
    args,
    { DATA_DIR: comments.folder },
    {
      say: (line) => said.push(line),
      tell: (line) => told.push(line),
      now: () => new Date(noon),
      readInput: async () => input,
    },
  );
  return { status, said: said.join('\n'), told: told.join('\n') };
}

async function collect({ store }: Pick<TestComments, 'store'>): Promise<Comment[]> {
  const all: Comment[] = [];
  for await (const comment of iterateComments(store)) all.push(comment);
  return all;
}

test('list shows waiting comments; no text can break a line or send control characters to the terminal', () =>
  withComments({}, async (comments) => {
    const comment = sampleComment({
      name: 'Evil\u001b[2J\u009b31m',
      body: 'এক\nদুই\u202e',
      flags: ['firstTime'],
    });
    await comments.store.add(comment);
    await comments.store.add(sampleComment({ status: 'spam' }));
    const { status, said, told } = await run(comments, ['list']);
    expect([status, told]).toEqual([0, '1 comment waiting; page 1 of 1']);
    expect(said).toBe(
      `${comment.id}  ${at(0)}  waiting  bn/marketplaces  [firstTime]\n  Evil[2J31m (0 approved): এক দুই`,
    );
    const shown = await run(comments, ['show', comment.id]);
    expect(shown.said).toContain('email          rahima@example.com');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    expect(shown.said).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
  }));

test('approve, spam, bin and undo change comments and report what they skipped', () =>
  withComments({}, async (comments) => {
    const [one, two] = [sampleComment(), sampleComment({ status: 'approved' })];
    for (const comment of [one, two]) await comments.store.add(comment);
    const missing = '00000000-0000-4000-8000-000000000000';
    const approved = await run(comments, ['approve', one.id, two.id, missing]);
    expect(approved.status).toBe(1);
    expect(approved.said).toMatch(/^1 comment changed to approved; to revert: undo /);
    expect(approved.told).toBe(`${two.id} is approved already\nNo comment has the id ${missing}`);
    expect((await run(comments, ['spam', one.id])).status).toBe(0);
    const binned = await run(comments, ['bin', one.id]);
    expect((await comments.store.get(one.id))?.status).toBe('binned');
    expect((await run(comments, ['undo', binned.said.split('undo ')[1] ?? ''])).said).toBe(
      '1 comment changed back',
    );
    expect((await comments.store.get(one.id))?.status).toBe('spam');
    expect((await run(comments, ['audit'])).said.split('\n')[0]).toMatch(
      /command line {2}undo .* binned → spam/,
    );
  }));

test('reply reads standard input, replies as the editor, and approves the comment', () =>
  withComments({}, async (comments) => {
    const comment = sampleComment();
    await comments.store.add(comment);
    const { status } = await run(
      comments,
      ['reply', comment.id, '--name', 'সম্পাদক'],
      'সাধারণত এক থেকে তিন মাস।\n',
    );
    expect(status).toBe(0);
    const { entries } = await comments.store.listThread({
      article: 'marketplaces',
      locale: 'bn',
      order: 'newest',
    });
    expect(entries).toMatchObject([
      { id: comment.id, replies: [{ name: 'সম্পাদক', body: 'সাধারণত এক থেকে তিন মাস।', isByEditor: true }] },
    ]);
    expect((await run(comments, ['reply', comment.id, '--name', 'সম্পাদক'], ' ')).status).toBe(2);
  }));

test('close, open, block and unblock work', () =>
  withComments({}, async (comments) => {
    await run(comments, ['close', 'marketplaces', 'bn']);
    expect(await comments.store.listClosed()).toEqual([
      { article: articleNames.idOf('marketplaces'), locale: 'bn' },
    ]);
    await run(comments, ['open', 'marketplaces', 'bn']);
    expect(await comments.store.listClosed()).toEqual([]);
    await run(comments, ['block', 'domain', 'https://www.Bad.example/x']);
    await run(comments, ['block', 'word', 'Ｃаsino']);
    await run(comments, ['block', 'email', 'bad@example.com']);
    const { said } = await run(comments, ['blocks']);
    expect(said).toMatch(/domain {2}bad\.example$/m);
    expect(said).toMatch(/word {2}casino$/m);
    expect(said).toMatch(/email {2}[0-9a-f]{64}$/m);
    await run(comments, ['unblock', 'email', 'BAD@exam\u200cple.com']);
    expect(await comments.store.listBlocks()).toHaveLength(2);
  }));

/** An article of the content, and the name of one that is gone. */
const { articleNames } = await loadLibrary();
const articleId = articleNames.idOf('marketplaces') ?? '';

test('people see slugs where the store has ids', () =>
  withComments({}, async (comments) => {
    const comment = sampleComment({ article: articleId });
    const gone = sampleComment({ article: 'gone-article' });
    for (const one of [comment, gone]) await comments.store.add(one);
    const { said } = await run(comments, ['list']);
    expect(said).toMatch(/ bn\/marketplaces$/m);
    expect(said).toMatch(/ bn\/gone-article$/m);
    expect((await run(comments, ['show', comment.id])).said).toContain(`marketplaces (${articleId})`);
    await run(comments, ['close', 'marketplaces', 'bn']);
    expect((await run(comments, ['audit'])).said).toMatch(/ {2}close {2}bn\/marketplaces {2}/);
  }));

test('list finds the comments of an article by its slug and its id, and of an article that is gone', () =>
  withComments({}, async (comments) => {
    const comment = sampleComment({ article: articleId });
    const gone = sampleComment({ article: 'gone-article' });
    for (const one of [comment, gone]) await comments.store.add(one);
    for (const [name, found] of [
      ['marketplaces', comment],
      [articleId, comment],
      ['gone-article', gone],
    ] as const) {
      const { said, told } = await run(comments, ['list', '--article', name]);
      expect(told, name).toBe('1 comment waiting; page 1 of 1');
      expect(said).toContain(found.id);
    }
  }));

test('move brings the comments of an article that is gone to another one', () =>
  withComments({}, async (comments) => {
    const one = sampleComment({ article: 'gone-article' });
    const reply = sampleComment({ article: 'gone-article', parent: one.id });
    const other = sampleComment({ article: 'another-one' });
    for (const comment of [one, reply, other]) await comments.store.add(comment);
    const closing = { actor: 'moderator', at: at(0), isClosed: true } as const;
    await comments.store.setClosed({ ...closing, article: 'gone-article', locale: 'en' });
    await comments.store.setClosed({ ...closing, article: 'gone-article', locale: 'bn' });
    await comments.store.setClosed({ ...closing, article: articleId, locale: 'bn' });
    const moved = await run(comments, ['move', 'gone-article', 'marketplaces']);
    expect(moved).toEqual({ status: 0, said: '2 comments moved to marketplaces', told: '' });
    expect((await collect(comments)).map(({ article }) => article).sort()).toEqual(
      ['another-one', articleId, articleId].sort(),
    );
    expect(await comments.store.listClosed()).toEqual([
      { article: articleId, locale: 'bn' },
      { article: articleId, locale: 'en' },
    ]);
    expect((await run(comments, ['audit'])).said).toMatch(
      /command line {2}move {2}gone-article → marketplaces/,
    );
    expect((await run(comments, ['move', 'gone-article', 'marketplaces'])).status).toBe(1);
  }));

test('move brings comments that are stored under a slug, of today or former, to the article of that name', () =>
  withComments({}, async (comments) => {
    const stray = sampleComment({ article: 'marketplaces' });
    await comments.store.add(stray);
    const listed = await run(comments, ['list', '--article', 'marketplaces']);
    expect(listed.said).toContain(stray.id);
    const moved = await run(comments, ['move', 'marketplaces', 'marketplaces']);
    expect(moved).toEqual({ status: 0, said: '1 comment moved to marketplaces', told: '' });
    expect((await comments.store.get(stray.id))?.article).toBe(articleId);
  }));

test('a block that an earlier version stored in another form is removed as it is listed', () =>
  withComments({}, async (comments) => {
    const block = { kind: 'word', value: 'make-money!' } as const;
    await comments.store.block({ actor: 'moderator', at: at(0), block });
    expect((await run(comments, ['unblock', 'word', 'make-money!'])).status).toBe(0);
    expect(await comments.store.listBlocks()).toEqual([]);
  }));

test('an export has today’s slug for people, and imports by id, by slug, and as earlier versions wrote it', () =>
  withComments({}, async (comments) => {
    const { article: _, ...fields } = toExported(sampleComment({ article: articleId }), articleNames);
    expect(fields.slug).toBe('marketplaces');
    const lines = [
      { article: articleId, slug: 'marketplaces' },
      { article: 'marketplaces', slug: undefined },
      { article: 'unknown123', slug: 'marketplaces' },
      { article: 'gone-article', slug: undefined },
    ].map((own, index) => ({
      ...fields,
      ...own,
      id: `01a213a8-0000-7000-8000-00000000000${index}`,
      submissionKey: `key-${index}`,
    }));
    const file = join(comments.folder, 'lines.jsonl');
    await writeFile(file, lines.map((line) => JSON.stringify(line)).join('\n'));
    expect((await run(comments, ['import', file])).said).toBe('4 comments imported, 0 already stored');
    expect((await collect(comments)).map(({ article }) => article)).toEqual([
      articleId,
      articleId,
      articleId,
      'gone-article',
    ]);
  }));

test('an export imports elsewhere with every field; importing again changes nothing', () =>
  withComments({}, (one) =>
    withComments({}, async (other) => {
      const top = sampleComment({
        article: articleId,
        body: 'র‍্যাঙ্ক\n"উদ্ধৃতি" \u2028',
        createdAt: at(9),
        flags: ['link'],
      });
      const reply = sampleComment({
        article: articleId,
        parent: top.id,
        editedAt: at(12),
        isByEditor: true,
        email: '',
      });
      for (const comment of [top, reply]) await one.store.add(comment);
      const file = join(one.folder, 'export.jsonl');
      expect((await run(one, ['export', file])).told).toBe('2 comments exported');
      expect((await stat(file)).mode & 0o777).toBe(0o600);
      expect((await run(one, ['export', file])).status).toBe(1);
      expect(await readFile(file, 'utf8')).toMatch(/"isAuthor":false,.*"addressHash":.*\n.*"isAuthor":true/);
      // The order of the lines does not count.
      const lines = (await readFile(file, 'utf8')).trim().split('\n').reverse();
      await writeFile(file, lines.join('\r\n'));
      expect((await run(other, ['import', file])).said).toBe('2 comments imported, 0 already stored');
      expect((await run(other, ['import', file])).said).toBe('0 comments imported, 2 already stored');
      expect(await collect(other)).toEqual([top, reply]);
    }),
  ));

test('a faulty file imports nothing and every fault is named with its line', () =>
  withComments({}, async (comments) => {
    const good = toExported(sampleComment(), articleNames);
    const orphan = toExported(
      sampleComment({ parent: '00000000-0000-4000-8000-000000000000' }),
      articleNames,
    );
    const file = join(comments.folder, 'faulty.jsonl');
    const lines = [good, { ...good, status: 'shown', extra: 1 }, 'no json', { ...good, body: 'a\u0000b' }];
    await writeFile(
      file,
      lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'),
    );
    const { status, told } = await run(comments, ['import', file]);
    expect(status).toBe(1);
    expect(told).toMatch(
      /:2: status: .*\n.*:2: the line: .*extra.*\n.*:3: the line: .*\n.*:4: body: .*NUL\nFix: /,
    );
    await writeFile(file, [good, orphan].map((line) => JSON.stringify(line)).join('\n'));
    expect((await run(comments, ['import', file])).told).toMatch(
      /faulty\.jsonl:2: parent: expected a top-level comment in the file/,
    );
    expect(await collect(comments)).toEqual([]);
  }));

test('a WordPress export imports once', () =>
  withComments({}, async (comments) => {
    const file = 'tests/unit/comments/word-press.xml';
    const args = ['import', file, '--from', 'wordpress', '--lang', 'bn', '--map', 'old-name=marketplaces'];
    const { status, said, told } = await run(comments, args);
    expect([status, said]).toEqual([0, '5 comments imported, 0 already stored']);
    expect(told).toBe(
      [
        '1 comment skipped: type is pingback: id 5 in line 60',
        '1 comment skipped: no article for the post unknown-post: id 7 in line 85',
        '1 comment moved to the top level: the comment above is missing or was skipped: id 6 in line 69',
      ].join('\n'),
    );
    const all = await collect(comments);
    const [first, spam, deep] = ['প্রথম', 'Spammer', 'গভীর'].map((name) =>
      all.find((one) => one.name === name),
    );
    expect(first).toMatchObject({
      article: articleId,
      locale: 'bn',
      parent: null,
      email: 'first@example.com',
      body: 'আমি <b>নতুন</b> নই & শিখছি\nদেখুন Upwork (https://www.upwork.com/)',
      status: 'approved',
      flags: ['imported'],
      createdAt: '2020-01-31T12:00:00.000Z',
      isByEditor: false,
    });
    expect(spam).toMatchObject({ status: 'spam', email: '', body: 'x' });
    expect(deep).toMatchObject({ parent: first?.id, status: 'waiting' });
    expect(all.find(({ isByEditor }) => isByEditor)).toMatchObject({ parent: first?.id });
    expect((await run(comments, args)).said).toBe('0 comments imported, 5 already stored');
  }));

test.each([
  [
    'an entity that expands',
    '<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><rss>&b;</rss>',
    /:1:\d+: undefined entity/,
  ],
  [
    'an entity that names a file',
    '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss>&x;</rss>',
    /:1:\d+: undefined entity/,
  ],
  ['truncated XML', '<rss><channel>', /:1:14: unclosed tag: channel/],
  ['XML that is not an export', '<rss></rss>', /expected an export of WordPress/],
])('refuses %s', (_, xml, message) =>
  withComments({}, async (comments) => {
    const file = join(comments.folder, 'hostile.xml');
    await writeFile(file, xml);
    const { status, told } = await run(comments, ['import', file, '--from', 'wordpress', '--lang', 'bn']);
    expect(status).toBe(1);
    expect(told).toMatch(message);
  }),
);

test('a backup opens as a store, is readable only by its owner, and never overwrites a file', () =>
  withComments({}, async (comments) => {
    const comment = sampleComment();
    await comments.store.add(comment);
    const file = join(comments.folder, 'kept', 'comments.db');
    expect((await run(comments, ['backup', file])).said).toBe(`Backup written to ${file}`);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect((await run(comments, ['backup', file])).told).toContain('expected a new file');
    const restored = await openCommentService(
      readSettings({ DATA_DIR: join(comments.folder, 'kept') }).comments,
    );
    expect(await restored.store.get(comment.id)).toEqual(comment);
    await restored.store.close();
  }));

test('forget works by e-mail or hash and leaves no byte of the text in the files', () =>
  withComments({}, async (comments) => {
    const secret = 'Zqx7-unforgettable';
    await comments.store.add(sampleComment({ email: 'me@example.com', body: secret }));
    expect((await run(comments, ['forget', ' Me@Example.com'])).said).toBe('1 comment deleted');
    await comments.store.add(sampleComment({ email: 'me@example.com' }));
    expect((await run(comments, ['forget', '\u200eme\u200b＠example.com\ufeff'])).said).toBe(
      '1 comment deleted',
    );
    expect((await run(comments, ['forget', 'me'])).status).toBe(2);
    await comments.store.close();
    expect((await readFile(join(comments.folder, 'comments.db'))).includes(secret)).toBe(false);
  }));

test.each([
  [[], /expected a command, received none/],
  [['constructor'], /received "constructor"/],
  [['list', '--status', 'shown'], /--status: expected waiting, approved, done, spam, binned/],
  [['list', '--page', '-1'], /page/],
  [['audit', '--page', '1,5'], /page/],
  [['audit', '--page', 'দুই'], /page/],
  [['approve'], /id: expected a value, received nothing/],
  [['approve', 'x; DROP TABLE'], /expected ids/],
  [['close', 'marketplaces', 'fr'], /a slug and a language/],
  [['close', 'no-such-article', 'bn'], /the slug of an article, received "no-such-article"/],
  [['move', 'gone-article', 'no-such-article'], /the slug of an article, received "no-such-article"/],
  [
    ['move', articleId, 'earning-reality'],
    /the name that comments are stored under, received "\w+", the id of an article/,
  ],
  [['block', 'planet', 'earth'], /what to block/],
  [['block', 'word', '!?'], /a word with a letter or digit, .* received word "!\?"/],
  [['block', 'domain', 'https://'], /a domain like bad.example/],
  [['block', 'email', 'nobody'], /an e-mail address/],
  [['block', 'address', '203.0.113.7'], /a hash that show prints/],
  [['import', 'x', '--from', 'drupal'], /--from: expected wordpress/],
  [['--unknown'], /unknown/i],
])('wrong arguments %j are explained', (args, message) =>
  withComments({}, async (comments) => {
    const { status, told } = await run(comments, args);
    expect(status).toBe(2);
    expect(told).toMatch(message);
    expect(told).toContain('--help');
  }),
);
