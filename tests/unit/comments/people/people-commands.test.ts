import { expect, test } from 'vitest';
import { runComments } from '@/lib/cli/run-comments';
import { runPeople } from '@/lib/cli/run-people';
import { isPassword } from '@/lib/comments/people/hash-password';
import { builtInModerator } from '@/lib/comments/people/person';
import { openSession } from '@/lib/comments/people/session';
import { type TestComments, withComments } from '../open-comments';
import { noon } from '../samples';

/** Runs a command of `npm run people`. @param input  what is typed as the password */
async function run({ folder }: TestComments, args: string[], input = 'a password that is long') {
  const said: string[] = [];
  const told: string[] = [];
  const status = await runPeople(
    args,
    { DATA_DIR: folder },
    {
      say: (line) => said.push(line),
      tell: (line) => told.push(line),
      now: () => new Date(noon),
      readPassword: async () => input,
    },
  );
  return { status, said: said.join('\n'), told: told.join('\n') };
}

test('add reads the password, folds the name, and list shows who there is', () =>
  withComments({}, async (comments) => {
    expect(await run(comments, ['list'])).toEqual({ status: 0, said: '', told: 'There is no account' });
    const added = await run(comments, ['add', 'Rahima.০১', '--role', 'editor', '--shown', 'রহিমা  খাতুন']);
    expect(added).toEqual({
      status: 0,
      said: 'rahima.01 (রহিমা খাতুন) can log in now, as editor',
      told: '',
    });
    const found = await comments.store.findPerson('rahima.01');
    expect(await isPassword('a password that is long', found?.passwordHash ?? '')).toBe(true);
    const again = await run(comments, ['add', 'RAHIMA.01', '--role', 'owner']);
    expect([again.status, again.told]).toEqual([
      1,
      'An account has the name rahima.01 already\nFix: choose another name, or remove that account first',
    ]);
    const listed = await run(comments, ['list']);
    expect(listed.said).toBe(`rahima.01  editor  রহিমা খাতুন  since ${new Date(noon).toISOString()}  0 open`);
  }));

test('a password can be made: it is printed once, and it works', () =>
  withComments({}, async (comments) => {
    const { said } = await run(comments, ['add', 'karim', '--role', 'author', '--generate']);
    const [, password = ''] = /^Password: ([a-z2-9]{4}(?:-[a-z2-9]{4}){4})$/m.exec(said) ?? [];
    const hash = (await comments.store.findPerson('karim'))?.passwordHash ?? '';
    expect(await isPassword(password, hash)).toBe(true);
    const reset = await run(comments, ['reset', 'karim', '--generate']);
    expect(reset.said).toMatch(/^karim has another password now; all sessions ended\nPassword: /);
    expect(reset.said).not.toContain(password);
    const changed = (await comments.store.findPerson('karim'))?.passwordHash ?? '';
    expect(await isPassword(password, changed)).toBe(false);
  }));

test('role, reset and remove end the sessions of that person, and say so', () =>
  withComments({}, async (comments) => {
    await run(comments, ['add', 'karim', '--role', 'author']);
    const { person, passwordHash } = (await comments.store.findPerson('karim')) ?? {};
    if (!person || !passwordHash) throw new Error('no account');
    const { secret, store } = comments;
    for (const [args, said] of [
      [['role', 'Karim', 'owner'], 'karim has the role owner now; all sessions ended'],
      [['reset', 'karim'], 'karim has another password now; all sessions ended'],
      [['remove', 'karim'], 'karim is removed; all sessions ended'],
    ] as const) {
      await openSession({ person, now: noon, userAgent: '' }, { secret, passwordHash }, store);
      await openSession(
        { person: builtInModerator, now: noon, userAgent: '' },
        { secret, passwordHash },
        store,
      );
      expect(await run(comments, [...args])).toEqual({ status: 0, said, told: '' });
      const left = await store.listSessions(new Date(noon).toISOString());
      expect(left.map((session) => session.person.id)).not.toContain(person.id);
      expect(left).not.toEqual([]);
    }
  }));

test.each([
  [
    ['add', 'x', '--role', 'author'],
    2,
    /^name: expected 2 to 40 letters, .* received "x"\nFix: see npm run people -- --help$/,
  ],
  [['add', 'two words', '--role', 'author'], 2, /^name: expected 2 to 40 letters/],
  [['add', 'karim'], 2, /^--role: expected author, editor, moderator, owner, received nothing\n/],
  [['add', 'karim', '--role', 'admin'], 2, /^--role: expected author, .* received "admin"\n/],
  [['add', 'karim', '--role', 'author', '--shown', 'K <k@x>'], 2, /^--shown: expected a name of at most 60/],
  [['add', 'karim', '--role', 'author', '--shown', ' '], 2, /^--shown: expected a name/],
  [['add', 'karim', 'password', '--role', 'author'], 2, /^arguments: expected 1, received 2\n/],
  [['add', 'karim', '--password', 'x', '--role', 'author'], 2, /^--password: expected a known option/],
  [
    ['role', 'nobody', 'owner'],
    1,
    /^No account has the name nobody\nFix: npm run people -- list names them$/,
  ],
  [['role', 'nobody', 'boss'], 2, /^role: expected author, .* received "boss"\n/],
  [['reset', 'nobody'], 1, /^No account has the name nobody\n/],
  [['remove', 'nobody'], 1, /^No account has the name nobody\n/],
  [['delete', 'nobody'], 2, /^expected a known command, received "delete"/],
])('%j ends with %i and says what was expected', (args, status, told) =>
  withComments({}, async (comments) => {
    const spoken = await run(comments, args);
    expect([spoken.status, spoken.said]).toEqual([status, '']);
    expect(spoken.told).toMatch(told);
    expect(await comments.store.hasPeople()).toBe(false);
  }),
);

test.each([
  ['short', /expected at least 12 characters, received 5/],
  ['x'.repeat(1_001), /expected at most 1000 characters, received 1001/],
])('a password of the wrong length adds nobody', (input, told) =>
  withComments({}, async (comments) => {
    const spoken = await run(comments, ['add', 'karim', '--role', 'author'], input);
    expect(spoken.status).toBe(1);
    expect(spoken.told).toMatch(told);
    expect(spoken.told).not.toContain(input);
    expect(await comments.store.hasPeople()).toBe(false);
  }),
);

test('the log and the sessions on the command line name people', () =>
  withComments({}, async (comments) => {
    await run(comments, ['add', 'karim', '--role', 'editor', '--shown', 'করিম']);
    const { person, passwordHash } = (await comments.store.findPerson('karim')) ?? {};
    if (!person || !passwordHash) throw new Error('no account');
    await comments.store.noteAct({
      ...{ person: person.id, action: 'rename', from: 'old', target: 'new' },
      at: new Date(noon + 1_000).toISOString(),
    });
    await openSession(
      { person, now: noon, userAgent: '' },
      { secret: comments.secret, passwordHash },
      comments.store,
    );
    const said: string[] = [];
    const terminal = {
      say: (line: string) => said.push(line),
      tell: (line: string) => said.push(line),
      now: () => new Date(noon),
      readInput: async () => '',
    };
    await runComments(['audit'], { DATA_DIR: comments.folder }, terminal);
    expect(said[0]).toMatch(/ {2}করিম \(karim\) {2}rename {2}old → new {2}/);
    expect(said[1]).toMatch(/ {2}command line {2}addPerson {2}karim, editor {2}/);
    said.length = 0;
    await runComments(['sessions'], { DATA_DIR: comments.folder }, terminal);
    expect(said).toEqual([expect.stringMatching(/^\S+ {2}karim {2}since /)]);
  }));
