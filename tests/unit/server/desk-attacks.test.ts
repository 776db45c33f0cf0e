import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Comment } from '@/lib/comments/comment';
import type { CommentService } from '@/lib/comments/comment-service';
import { openCommentService } from '@/lib/comments/open-comment-service';
import { hashPassword } from '@/lib/comments/people/hash-password';
import { can, type Role, roles } from '@/lib/comments/people/permissions';
import { builtInModerator, type Person } from '@/lib/comments/people/person';
import { openSession, readSession, sessionTime } from '@/lib/comments/people/session';
import { provideCommentService } from '@/lib/comments/provide-comment-service';
import { sign } from '@/lib/comments/sign';
import { versionOf } from '@/lib/comments/version-of';
import { deskForms } from '@/lib/i18n/desk-href';
import { formAddresses } from '@/lib/i18n/href';
import type { DeskTools } from '@/lib/server/desk/desk-tools';
import { listDeskPages } from '@/lib/server/routes/desk-pages';
import { readSettings } from '@/lib/settings/read-settings';
import { sampleComment } from '../comments/samples';
import { startSampleSite } from './sample-site';

/* Attacks on roles, tokens and sessions, on the server itself with a real store: none changes anything. */

const password = 'a password for tests alone';
const moderatorPassword = 'another password for tests';
const passwordHash = await hashPassword(password);
const moderatorHash = await hashPassword(moderatorPassword);
const at = () => new Date().toISOString();
const by = () => ({ actor: 'command line' as const, at: at() });

type LoggedIn = { person: Person; cookie: string; token: string; id: string };

let service: CommentService;
let site: Awaited<ReturnType<typeof startSampleSite>>;
let people: Record<Role, LoggedIn>;
let comment: Comment;
/** Each attack comes from an address of its own: what is limited is not what is tried here. */
let visitor = 0;
/** What the store had when the last form arrived: some attacks need a change of their own first. */
let before: Awaited<ReturnType<typeof readState>>;
let folder: string;

/** Renders what the page would know. */
const renderPage = async ({ url, formResult }: { url: string; formResult?: object }) => ({
  status: 200,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: Buffer.from(JSON.stringify({ url, ...formResult })),
});

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kajpath-desk-'));
  service = await openCommentService(readSettings({ DATA_DIR: folder }).comments);
  provideCommentService(service);
  site = await startSampleSite({
    renderPage,
    trustProxy: ['loopback'],
    passwordHash: moderatorHash,
    hasDesk: true,
  });
});
afterAll(async () => {
  await site.app.close();
  await service.store.close();
  await rm(folder, { recursive: true });
});

beforeEach(async () => {
  for (const { name } of await service.store.listPeople())
    await service.store.removePerson({ ...by(), name });
  await service.store.endSessions();
  comment = (await service.store.add(sampleComment())).comment;
  const made = await Promise.all(
    roles.map(async (role) => {
      const account = { ...by(), name: `the-${role}`, shown: role, role, passwordHash };
      const person = await service.store.addPerson(account);
      if (!person) throw new Error(`no ${role}`);
      return [role, await enter(person)] as const;
    }),
  );
  people = Object.fromEntries(made) as Record<Role, LoggedIn>;
});

/** Opens a session as the login does. */
async function enter(person: Person, own: { now?: number; secret?: string; hash?: string } = {}) {
  const { now = Date.now(), secret = service.secret } = own;
  const hash = own.hash ?? (person.id === builtInModerator.id ? moderatorHash : passwordHash);
  const token = await openSession(
    { person, now, userAgent: '' },
    { secret, passwordHash: hash },
    service.store,
  );
  const keys = { secret: service.secret, passwordHash: moderatorHash };
  const read = await readSession(token, now, keys, service.store);
  const formToken = read?.session.formToken ?? sign(`form ${token}`, 'session', secret);
  return { person, cookie: `moderator=${token}`, token: formToken, id: read?.session.id ?? '' };
}

type Sent = {
  path?: string;
  method?: string;
  fields?: Record<string, string>;
  headers?: Record<string, string>;
  body?: string;
};

/** Sends a form that marks the comment as spam, as a browser does, with what an attack changes. */
async function send({ path = formAddresses.moderate, method = 'POST', ...own }: Sent): Promise<Response> {
  visitor += 1;
  const fields = { act: 'spam', id: `${comment.id}.${versionOf(comment)}`, lang: 'en', ...own.fields };
  before = await readState();
  const hasBody = method === 'POST' || method === 'PUT';
  return fetch(site.base + path, {
    method,
    redirect: 'manual',
    headers: {
      'X-Forwarded-For': `203.0.113.${visitor % 250}`,
      ...(hasBody && { 'Content-Type': 'application/x-www-form-urlencoded' }),
      ...own.headers,
    },
    ...(hasBody && { body: own.body ?? new URLSearchParams(fields).toString() }),
  });
}

/** With the cookie and the token of somebody. */
const as = ({ cookie, token }: Pick<LoggedIn, 'cookie' | 'token'>, own: Sent = {}): Promise<Response> =>
  send({ ...own, fields: { token, ...own.fields }, headers: { Cookie: cookie, ...own.headers } });

/** Everything that an attack could want to change. */
async function readState() {
  const { store } = service;
  const sessions = await store.listSessions(at());
  return {
    status: (await store.get(comment.id))?.status,
    blocks: await store.listBlocks(),
    closed: await store.listClosed(),
    people: await store.listPeople(),
    sessions: sessions.map(({ id, person }) => [id, person.role]).sort(),
    log: (await store.listAudit({})).map(({ id }) => id),
  };
}

test('the form that the attacks send works for a moderator and an owner', async () => {
  for (const role of ['moderator', 'owner'] as const) {
    const answer = await as(people[role]);
    expect([role, answer.status, answer.headers.get('location')]).toEqual([
      role,
      303,
      expect.stringContaining('done=spam'),
    ]);
    expect((await service.store.get(comment.id))?.status).toBe('spam');
    expect((await service.store.listAudit({}))[0]?.person?.shown).toBe(role);
    comment = (await service.store.add(sampleComment())).comment;
  }
});

const attacks: [title: string, status: number, attack: () => Promise<Response>][] = [
  ['nobody is logged in', 403, () => send({ fields: { token: people.owner.token } })],
  ['a forged cookie', 403, () => as({ cookie: `moderator=${'A'.repeat(43)}`, token: people.owner.token })],
  [
    'the id of a session, which lists show, as its cookie',
    403,
    () => as({ cookie: `moderator=${people.owner.id}`, token: people.owner.token }),
  ],
  [
    'the hash of a token, from a stolen database, as the cookie',
    403,
    async () => {
      const token = people.owner.cookie.slice('moderator='.length);
      const hash = sign(`token ${token}`, 'session', service.secret);
      return as({ cookie: `moderator=${hash}`, token: sign(`form ${hash}`, 'session', 'x'.repeat(64)) });
    },
  ],
  [
    'a cookie that was made with another secret',
    403,
    async () => as(await enter(people.owner.person, { secret: 'y'.repeat(64) })),
  ],
  [
    'a session that rests on another password of the moderator',
    403,
    async () => as(await enter(builtInModerator, { hash: passwordHash })),
  ],
  [
    'a cookie with another valid one behind it',
    403,
    () =>
      as({ cookie: `moderator=${'B'.repeat(43)}; other=${people.owner.cookie}`, token: people.owner.token }),
  ],
  ['no token', 403, () => send({ headers: { Cookie: people.moderator.cookie } })],
  ['an empty token', 403, () => as(people.moderator, { fields: { token: '' } })],
  [
    'the token of another session',
    403,
    () => as({ cookie: people.moderator.cookie, token: people.owner.token }),
  ],
  [
    'the token of an earlier session of the same person',
    403,
    async () => as({ cookie: (await enter(people.owner.person)).cookie, token: people.owner.token }),
  ],
  [
    'the token in the address instead of the form',
    403,
    () =>
      send({
        path: `${formAddresses.moderate}?token=${people.owner.token}`,
        headers: { Cookie: people.owner.cookie },
      }),
  ],
  ['an author', 403, () => as(people.author)],
  ['an editor of texts', 403, () => as(people.editor)],
  ['an author who sends another role', 403, () => as(people.author, { fields: { role: 'owner' } })],
  [
    'an author who sends headers of a proxy that logs people in',
    403,
    () =>
      as(people.author, {
        headers: { 'X-Role': 'owner', 'X-Forwarded-User': 'the-owner', 'X-User': 'owner' },
      }),
  ],
  ['a form on another site', 403, () => as(people.owner, { headers: { Origin: 'https://evil.example' } })],
  [
    'a form on another site, as the browser says itself',
    403,
    () => as(people.owner, { headers: { Origin: site.base, 'Sec-Fetch-Site': 'cross-site' } }),
  ],
  ['a form in a sandboxed frame', 403, () => as(people.owner, { headers: { Origin: 'null' } })],
  [
    'a form on another site that hides its origin',
    403,
    () => as(people.owner, { headers: { Referer: 'https://evil.example/form' } }),
  ],
  [
    'a form on a subdomain of this site',
    403,
    () => as(people.owner, { headers: { Origin: `http://evil.${new URL(site.base).host}` } }),
  ],
  [
    'a link, which a browser follows with its cookies',
    405,
    () =>
      send({
        method: 'GET',
        path: `${formAddresses.moderate}?act=spam&id=${comment.id}.${versionOf(comment)}&token=${people.owner.token}`,
        headers: { Cookie: people.owner.cookie },
      }),
  ],
  [
    'a link that says it is a form',
    405,
    () =>
      send({
        method: 'GET',
        path: `${formAddresses.moderate}?_method=POST&act=spam&token=${people.owner.token}`,
        headers: { Cookie: people.owner.cookie, 'X-HTTP-Method-Override': 'POST' },
      }),
  ],
  ['another method', 405, () => as(people.owner, { method: 'PUT' })],
  [
    'JSON, which a form of another site can disguise as text',
    415,
    () =>
      as(people.owner, {
        headers: { 'Content-Type': 'text/plain' },
        body: JSON.stringify({ act: 'spam', token: people.owner.token }),
      }),
  ],
  [
    'the session of somebody who was removed',
    403,
    async () => {
      await service.store.removePerson({ ...by(), name: 'the-owner' });
      return as(people.owner);
    },
  ],
  [
    'the session of somebody whose password was changed',
    403,
    async () => {
      await service.store.setPassword({ ...by(), name: 'the-owner', passwordHash: moderatorHash });
      return as(people.owner);
    },
  ],
  [
    'the session of an owner who is an author now',
    403,
    async () => {
      await service.store.setRole({ ...by(), name: 'the-owner', role: 'author' });
      return as(people.owner);
    },
  ],
  [
    'a session that was opened with the old password while the password was changed',
    403,
    async () => {
      await service.store.setPassword({ ...by(), name: 'the-owner', passwordHash: moderatorHash });
      return as(await enter(people.owner.person));
    },
  ],
  [
    'a removed person’s session after somebody else got the name',
    403,
    async () => {
      await service.store.removePerson({ ...by(), name: 'the-owner' });
      await service.store.addPerson({
        ...by(),
        name: 'the-owner',
        shown: 'New',
        role: 'owner',
        passwordHash,
      });
      return as(people.owner);
    },
  ],
  [
    'a session that has expired',
    403,
    async () => as(await enter(people.owner.person, { now: Date.now() - sessionTime })),
  ],
  [
    'a copy of the cookie after logging out',
    403,
    async () => {
      await service.store.endSession(people.owner.id);
      return as(people.owner);
    },
  ],
  ['an act that is none', 422, () => as(people.owner, { fields: { act: '__proto__' } })],
  ['an address with a slash more', 404, () => as(people.owner, { path: `${formAddresses.moderate}/` })],
  [
    'a cookie of 8 KB',
    403,
    () => as({ cookie: `moderator=${'A'.repeat(8_000)}`, token: people.owner.token }),
  ],
  [
    'an author who ends all sessions of others',
    303,
    async () => {
      const { cookie, token } = people.author;
      const answer = await as(
        { cookie, token },
        { path: deskForms.session, fields: { act: 'endSession', session: people.owner.id } },
      );
      return answer;
    },
  ],
];

test.each(attacks)('nothing is changed by: %s', async (_, status, attack) => {
  const answer = await attack();
  expect(answer.status).toBe(status);
  expect(answer.headers.get('set-cookie')).toBeNull();
  expect(await readState()).toEqual(before);
});

test('there are more than twenty-five of them', () => expect(attacks.length).toBeGreaterThan(25));

const logIn = (fields: Record<string, string>, headers: Record<string, string> = {}) =>
  send({ path: deskForms.session, fields: { act: 'login', password, ...fields }, headers });

test.each([
  ['an unknown name', { name: 'nobody' }],
  ['the name of a role', { name: 'moderator' }],
  ['the password of an account without its name', { name: '' }],
  [
    'the password of the moderator with the name of an account',
    { name: 'the-owner', password: moderatorPassword },
  ],
  ['the hash of the password', { name: 'the-owner', password: passwordHash }],
  ['a quotation mark', { name: "' or 1=1 --" }],
  ['a pattern', { name: 'the-%' }],
  ['a name of a megabyte’s kind', { name: 'x'.repeat(1_500) }],
])('nobody gets in with %s', async (_, fields) => {
  const answer = await logIn(fields);
  expect([answer.status, answer.headers.get('set-cookie')]).toEqual([403, null]);
  expect(JSON.parse(await answer.text())).toMatchObject({ login: 'wrong' });
});

test('a removed account cannot log in, and says what an unknown name says', async () => {
  await service.store.removePerson({ ...by(), name: 'the-owner' });
  const [removed, unknown] = [await logIn({ name: 'the-owner' }), await logIn({ name: 'nobody-at-all' })];
  expect([removed.status, await removed.text()]).toEqual([unknown.status, await unknown.text()]);
});

test('a login ends the session that the browser had, and takes no token that somebody chose', async () => {
  const chosen = 'C'.repeat(43);
  const first = await logIn({ name: 'The-Owner' }, { Cookie: `moderator=${chosen}` });
  const cookie = first.headers.get('set-cookie') ?? '';
  expect(cookie).toMatch(/^moderator=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Strict$/);
  expect(cookie).not.toContain(chosen);
  const own = cookie.split(';')[0] ?? '';
  const [{ id = '' } = {}] = await service.store.listSessions(at());
  expect((await logIn({ name: 'the-owner' }, { Cookie: own })).status).toBe(303);
  expect((await service.store.listSessions(at())).map((one) => one.id)).not.toContain(id);
});

test.each([
  ['https://evil.example/bn/desk', '/en/desk'],
  ['//evil.example/bn/desk', '/en/desk'],
  ['/\\evil.example/bn/desk', '/en/desk'],
  ['/bn/desk/../../evil', '/en/desk'],
  ['/bn/desk\r\nSet-Cookie: evil=1', '/en/desk'],
  ['javascript:alert(1)', '/en/desk'],
  ['/bn/desk@evil.example', '/en/desk'],
  ['/bn/desk/articles/fees?lang=en#x', '/bn/desk/articles/fees?lang=en'],
  ['/bn/moderate/log?page=2', '/bn/moderate/log?page=2'],
])('after a login that should lead to %j comes %s', async (back, location) => {
  const answer = await logIn({ name: 'the-owner', back });
  expect([answer.status, answer.headers.get('location')]).toEqual([303, location]);
});

const see = (path: string, cookie?: string) =>
  send({ method: 'GET', path, headers: cookie ? { Cookie: cookie } : {} });

test.each<[path: string, seenBy: Role[]]>([
  ['/bn/moderate', ['moderator', 'owner']],
  ['/bn/moderate/threads', ['moderator', 'owner']],
  ['/bn/moderate/blocks', ['moderator', 'owner']],
  ['/bn/moderate/log', ['editor', 'moderator', 'owner']],
  ['/bn/moderate/sessions', ['author', 'editor', 'moderator', 'owner']],
  ['/bn/desk', ['author', 'editor', 'owner']],
])('%s is for %s alone', async (path, seenBy) => {
  for (const role of roles) {
    const answer = await see(path, people[role].cookie);
    const text = await answer.text();
    // The sample site has none of these pages: who may see one gets to where it would be rendered.
    const isSent = text.includes('/desk/forbidden');
    const isAway = answer.headers.get('location') === '/bn/moderate';
    expect([path, role, isSent || isAway]).toEqual([path, role, !seenBy.includes(role)]);
    if (isSent) expect([answer.status, text.includes(comment.body)]).toEqual([403, false]);
  }
});

test.each(['/bn/desk', '/bn/desk/', '/bn/desk/articles/fees', '/bn/desk/x?formResult={}', '/bn/desk/login'])(
  'nobody sees %s without a login',
  async (path) => {
    const answer = await see(path);
    const { url, desk, entry } = JSON.parse(await answer.text());
    expect([url, desk, entry?.back]).toEqual(['/bn/desk/login', undefined, path]);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('x-robots-tag')).toContain('noindex');
  },
);

test('a person sees and ends their own sessions alone, an owner those of everybody', async () => {
  const end = (who: LoggedIn, session: string) =>
    as(who, { path: deskForms.session, fields: { act: 'endSession', session } });
  const open = async () => (await service.store.listSessions(at())).map(({ id }) => id);
  const second = await enter(people.author.person);
  await end(people.author, second.id);
  expect(await open()).not.toContain(second.id);
  await end(people.moderator, people.author.id);
  expect(await open()).toContain(people.author.id);
  await end(people.owner, people.author.id);
  expect(await open()).not.toContain(people.author.id);
  const third = await enter(people.editor.person);
  await as(people.editor, { path: deskForms.session, fields: { act: 'endSessions' } });
  const left = await open();
  expect([left.includes(third.id), left.includes(people.moderator.id)]).toEqual([false, true]);
});

test('what was typed into the editor comes back with the login, when the session is over', async () => {
  await service.store.endSession(people.author.id);
  const path = 'articles/fees/bn.mdx';
  const texts = { 'path:0': path, 'text:0': 'কাজ <b>', 'path:1': 'articles/fees/en.mdx', 'text:1': ' ' };
  const fields = { ...texts, other: 'not this', back: '/en/desk/articles/fees' };
  const answer = await as(people.author, { path: deskForms.texts, fields });
  expect(answer.status).toBe(403);
  expect(JSON.parse(await answer.text())).toMatchObject({
    url: '/en/desk/login',
    login: 'over',
    entry: { back: '/en/desk/articles/fees', unsaved: [{ path, text: 'কাজ <b>' }] },
  });
});

test.each<[form: keyof typeof deskForms, allowed: Role[]]>([
  ['texts', ['author', 'editor', 'owner']],
  ['publish', ['editor', 'owner']],
])('the form of the desk “%s” is for %s alone, from this site and with the token', async (name, allowed) => {
  const path = deskForms[name];
  // An act that is none: what is allowed to ask for it is told that it is missing, and nothing happens.
  const fields = { act: 'none' };
  for (const role of roles) {
    const { status } = await as(people[role], { path, fields });
    expect([role, status]).toEqual([role, allowed.includes(role) ? 422 : 403]);
  }
  const { cookie } = people.owner;
  const refused = [
    await send({ path, fields }),
    await send({ path, fields, headers: { Cookie: cookie } }),
    await as({ cookie, token: people.editor.token }, { path, fields }),
    await as(people.owner, { path, fields, headers: { Origin: 'https://evil.example' } }),
    await as(people.owner, { path, fields, headers: { 'Sec-Fetch-Site': 'same-site' } }),
  ];
  expect(refused.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403]);
});

test('every page of the desk asks for a login, and is not for roles without its permission', async () => {
  // Only addresses and permissions are read of it.
  const pages = listDeskPages({} as DeskTools);
  expect(pages.length).toBeGreaterThan(5);
  for (const { path, permission } of pages) {
    const address = `/en/desk${path.replace(/:\w+|\*/g, 'x')}`;
    const asked = JSON.parse(await (await see(address)).text());
    expect([address, asked.url, asked.desk]).toEqual([address, '/en/desk/login', undefined]);
    for (const role of roles.filter((role) => !can(role, permission))) {
      const { status } = await see(address, people[role].cookie);
      expect([address, role, status]).toEqual([address, role, path === '' ? 303 : 403]);
    }
  }
});

test('every form of the desk refuses whoever is not logged in, and other sites', async () => {
  for (const path of Object.values(deskForms)) {
    const nobody = await send({ path, fields: { act: 'none' } });
    const { cookie, token } = people.owner;
    const elsewhere = await as({ cookie, token }, { path, headers: { Origin: 'https://evil.example' } });
    for (const { status } of [nobody, elsewhere])
      expect([path, status >= 403 && status < 500]).toEqual([path, true]);
  }
});

test('what the editor asks for is missing for everybody who may not write', async () => {
  const names = `${deskForms.names}/bn`;
  for (const cookie of [undefined, people.moderator.cookie, `moderator=${'A'.repeat(43)}`])
    expect([cookie, (await see(names, cookie)).status]).toEqual([cookie, 404]);
  const texts = { lang: 'bn', drafts: [{ path: 'articles/fees/bn.mdx', text: '' }] };
  const ask = (path: string, who: LoggedIn, own: { token?: string; headers?: Record<string, string> } = {}) =>
    send({
      path,
      body: JSON.stringify({ ...texts, token: own.token ?? who.token }),
      headers: { Cookie: who.cookie, 'Content-Type': 'application/json', ...own.headers },
    });
  for (const path of [deskForms.check, deskForms.preview]) {
    expect((await ask(path, people.moderator)).status).toBe(404);
    expect((await ask(path, people.owner, { headers: { 'Sec-Fetch-Site': 'cross-site' } })).status).toBe(404);
    expect((await ask(path, people.owner, { token: people.editor.token })).status).toBe(422);
  }
});

test('a form that is sent twice at once acts once', async () => {
  const answers = await Promise.all([as(people.owner), as(people.owner)]);
  const counts = answers.map(({ headers }) =>
    new URL(headers.get('location') ?? '', site.base).searchParams.get('count'),
  );
  expect(counts.sort()).toEqual(['0', '1']);
});

test('without an account and without the password of the moderator there is no desk, and with one there is', async () => {
  const other = await startSampleSite({ renderPage, trustProxy: ['loopback'], hasDesk: true });
  const ask = async (path: string, method = 'GET') =>
    (await fetch(other.base + path, { method, redirect: 'manual' })).status;
  const paths = ['/desk', '/bn/desk', '/en/desk/articles/fees', '/moderate', '/bn/moderate'];
  try {
    expect(await ask('/bn/desk')).toBe(200);
    for (const { name } of await service.store.listPeople())
      await service.store.removePerson({ ...by(), name });
    for (const path of paths) expect([path, await ask(path)]).toEqual([path, 404]);
    for (const path of [deskForms.session, formAddresses.moderate])
      expect([path, await ask(path, 'POST')]).toEqual([path, 404]);
    // Another process, as the command line, adds the first one.
    await service.store.addPerson({ ...by(), name: 'first', shown: 'First', role: 'owner', passwordHash });
    expect([await ask('/bn/desk'), await ask('/desk')]).toEqual([200, 307]);
  } finally {
    await other.app.close();
  }
  const off = await startSampleSite({ renderPage });
  try {
    for (const path of paths) expect([path, (await fetch(off.base + path)).status]).toEqual([path, 404]);
  } finally {
    await off.app.close();
  }
});
