import { expect, test } from 'vitest';
import { runComments } from '@/lib/cli/run-comments';
import { openCommentService } from '@/lib/comments/open-comment-service';
import { nameBrowser } from '@/lib/comments/people/name-browser';
import { builtInModerator } from '@/lib/comments/people/person';
import { openSession, readSession, type SessionKeys, sessionTime } from '@/lib/comments/people/session';
import { type TestComments, withComments } from './open-comments';
import { noon } from './samples';

const keysOf = ({ secret }: Pick<TestComments, 'secret'>): SessionKeys => ({
  secret,
  passwordHash: 'scrypt of the password',
});
const userAgent = 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0';
const open = (comments: TestComments, now = noon, keys = keysOf(comments)) =>
  openSession({ person: builtInModerator, now, userAgent }, keys, comments.store);
const read = async (comments: TestComments, token: string | undefined, now = noon, keys = keysOf(comments)) =>
  (await readSession(token, now, keys, comments.store))?.session;

/** Runs `sessions` of the command line. @returns what it says, and its status */
async function run(comments: TestComments, args: string[]): Promise<[string[], number]> {
  const said: string[] = [];
  const status = await runComments(
    ['sessions', ...args],
    { DATA_DIR: comments.folder },
    {
      say: (line) => said.push(line),
      tell: (line) => said.push(line),
      now: () => new Date(noon),
      readInput: async () => '',
    },
  );
  return [said, status];
}

test('a session is valid until it expires', () =>
  withComments({}, async (comments) => {
    const token = await open(comments);
    expect((await read(comments, token, noon + sessionTime - 1))?.expires).toBe(noon + sessionTime);
    expect(await read(comments, token, noon + sessionTime)).toBeUndefined();
  }));

test('a session that was ended stays ended, for every process and after a restart', () =>
  withComments({}, async (comments) => {
    const token = await open(comments);
    const session = await read(comments, token);
    expect(await comments.store.endSession(session?.id ?? '')).toBe(true);
    expect(await read(comments, token)).toBeUndefined();
    const other = await openCommentService(comments.settings);
    expect(await readSession(token, noon, keysOf(comments), other.store)).toBeUndefined();
    await other.store.close();
  }));

test('one session can be ended without the others, and all at once', () =>
  withComments({}, async (comments) => {
    const [one, two, three] = [await open(comments), await open(comments), await open(comments)];
    await comments.store.endSession((await read(comments, one))?.id ?? '');
    expect([await read(comments, one), (await read(comments, two)) !== undefined]).toEqual([undefined, true]);
    expect(await comments.store.endSessions()).toBe(2);
    for (const token of [two, three]) expect(await read(comments, token)).toBeUndefined();
  }));

test('a new secret or a new password ends all sessions, also in the list', () =>
  withComments({}, async (comments) => {
    const token = await open(comments);
    const keys = keysOf(comments);
    expect(await read(comments, token, noon, { ...keys, secret: 'b'.repeat(64) })).toBeUndefined();
    const changed = { ...keys, passwordHash: 'scrypt of another password' };
    expect(await read(comments, token, noon, changed)).toBeUndefined();
    await open(comments, noon, changed);
    expect(await comments.store.listSessions(new Date(noon).toISOString())).toHaveLength(1);
  }));

test('two sessions have different form tokens; one session keeps its token', () =>
  withComments({}, async (comments) => {
    const [one, other] = [await open(comments), await open(comments)];
    const formToken = (await read(comments, one))?.formToken;
    expect((await read(comments, one, noon + 1))?.formToken).toBe(formToken);
    expect((await read(comments, other))?.formToken).not.toBe(formToken);
  }));

test('a changed or malformed cookie, or one of versions until November 2026, gives no session', () =>
  withComments({}, async (comments) => {
    const token = await open(comments);
    const old = `${noon + sessionTime}.${'a'.repeat(22)}.${'b'.repeat(43)}`;
    for (const text of [undefined, '', '.', `${token}x`, token.slice(0, -1), token.toLowerCase(), old, '💥'])
      expect(await read(comments, text), String(text)).toBeUndefined();
  }));

test('the store has no token, and the list has when and with which browser', () =>
  withComments({}, async (comments) => {
    const token = await open(comments);
    await read(comments, token, noon + 60_000);
    await read(comments, token, noon + 600_000);
    const sessions = await comments.store.listSessions(new Date(noon).toISOString());
    expect(sessions).toEqual([
      {
        id: expect.any(String),
        person: builtInModerator,
        browser: 'Firefox, Linux',
        createdAt: new Date(noon).toISOString(),
        seenAt: new Date(noon + 600_000).toISOString(),
        expiresAt: new Date(noon + sessionTime).toISOString(),
      },
    ]);
    expect(JSON.stringify(sessions)).not.toContain(token);
  }));

test('sessions are listed and revoked on the command line', () =>
  withComments({}, async (comments) => {
    const [one, two] = [await open(comments), await open(comments)];
    const { id = '' } = (await read(comments, one)) ?? {};
    const [listed] = await run(comments, []);
    expect(listed).toHaveLength(2);
    expect(listed.join()).toContain(`${id}  moderator  since ${new Date(noon).toISOString()}`);
    expect(await run(comments, ['revoke', id])).toEqual([[`Session ${id} ended`], 0]);
    expect(await run(comments, ['revoke', id])).toEqual([[`No session has the id ${id}`], 1]);
    expect(await read(comments, one)).toBeUndefined();
    expect(await read(comments, two)).toBeDefined();
    expect(await run(comments, ['revoke', '--all'])).toEqual([['1 session ended'], 0]);
    expect(await read(comments, two)).toBeUndefined();
    expect((await run(comments, ['revoke']))[1]).toBe(2);
    expect((await run(comments, ['end']))[1]).toBe(2);
  }));

test.each([
  [
    'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/140.0.0.0 Mobile Safari/537.36',
    'Chrome, Android',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile/15E148 Safari/604.1',
    'Safari, iPhone',
  ],
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0', 'Edge, Windows'],
  ['<script>alert(1)</script>', ''],
  ['', ''],
])('the browser %s is “%s”', (agent, name) => expect(nameBrowser(agent)).toBe(name));
