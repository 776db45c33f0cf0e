import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Role } from '@/lib/comments/people/permissions';
import { builtInModerator } from '@/lib/comments/people/person';
import type { CommentStore } from '@/lib/comments/store/comment-store';
import { openDatabase } from '@/lib/comments/store/database/open-database';
import { createMigrations } from '@/lib/comments/store/migrations/create-migrations';
import { createSqlStore } from '@/lib/comments/store/sql-store';
import type { StoreSetting } from '@/lib/settings/settings';
import { at, sampleComment } from '../samples';
import { type Postgres, startPostgres } from '../start-postgres';

/* Accounts, their sessions and the log, in a libSQL file and in a real PostgreSQL. */

let folder: string;
let postgres: Postgres;
let count = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kajpath-people-'));
  postgres = await startPostgres();
}, 120_000);
afterAll(async () => {
  await postgres.stop();
  await rm(folder, { recursive: true });
});

const databases: Record<string, () => StoreSetting> = {
  'a libSQL file': () => ({ kind: 'file', file: join(folder, `${count}.db`) }),
  PostgreSQL: () => ({ kind: 'postgres', url: postgres.createDatabase(`people_${count}`) }),
};

async function withStore(kind: string, work: (store: CommentStore) => Promise<void>): Promise<void> {
  count += 1;
  const setting = databases[kind]?.();
  if (!setting) throw new Error(`no database ${kind}`);
  const store = createSqlStore(openDatabase(setting));
  try {
    await work(store);
  } finally {
    await store.close();
  }
}

const operator = (seconds = 0) => ({ actor: 'command line', at: at(seconds) }) as const;
const add = async (store: CommentStore, name: string, role: Role = 'author') => {
  const account = { name, shown: `The ${name}`, role, passwordHash: `hash of ${name}` };
  const person = await store.addPerson({ ...operator(), ...account });
  if (!person) throw new Error(`${name} is taken`);
  return person;
};
const open = (store: CommentStore, person: string, id: string) =>
  store.addSession({
    ...{ id, person, tokenHash: `token ${id}`, keys: `keys of ${person}`, browser: '' },
    ...{ createdAt: at(0), seenAt: at(0), expiresAt: at(1_000) },
  });
const listOpen = async (store: CommentStore) => (await store.listSessions(at(1))).map(({ id }) => id).sort();

describe.each(Object.keys(databases))('%s', (kind) => {
  test('an account is found by its name, and listed without the hash of its password', () =>
    withStore(kind, async (store) => {
      expect(await store.hasPeople()).toBe(false);
      const rahima = await add(store, 'rahima', 'editor');
      const karim = await add(store, 'karim');
      expect(rahima).toEqual({ id: rahima.id, name: 'rahima', shown: 'The rahima', role: 'editor' });
      expect(await store.findPerson('rahima')).toEqual({ person: rahima, passwordHash: 'hash of rahima' });
      expect(await store.findPerson('nobody')).toBeUndefined();
      expect(await store.hasPeople()).toBe(true);
      expect(await store.listPeople()).toEqual([
        { ...karim, createdAt: at(0) },
        { ...rahima, createdAt: at(0) },
      ]);
    }));

  test('of ten accounts with one name that are added at once one is added', () =>
    withStore(kind, async (store) => {
      const account = { name: 'rahima', shown: 'R', role: 'author', passwordHash: 'h' } as const;
      const added = await Promise.all(
        Array.from({ length: 10 }, () => store.addPerson({ ...operator(), ...account })),
      );
      expect(added.filter(Boolean)).toHaveLength(1);
      expect(await store.listPeople()).toHaveLength(1);
    }));

  test('a removed account gives its name back, keeps no hash, and stays in the log under its shown name', () =>
    withStore(kind, async (store) => {
      const first = await add(store, 'rahima', 'owner');
      await store.noteAct({ person: first.id, action: 'publish', target: 'fees', at: at(1) });
      expect(await store.removePerson({ ...operator(2), name: 'rahima' })).toBe(true);
      expect(await store.removePerson({ ...operator(2), name: 'rahima' })).toBe(false);
      expect([await store.findPerson('rahima'), await store.hasPeople()]).toEqual([undefined, false]);
      const second = await add(store, 'rahima');
      expect(second.id).not.toBe(first.id);
      const published = (await store.listAudit({})).find(({ action }) => action === 'publish');
      expect(published).toMatchObject({
        actor: 'desk',
        person: { name: 'rahima', shown: 'The rahima' },
        to: 'fees',
      });
    }));

  test('a new role, a new password and a removal end the sessions of that person and of nobody else', () =>
    withStore(kind, async (store) => {
      const [rahima, karim] = [await add(store, 'rahima', 'owner'), await add(store, 'karim')];
      const changes = [
        () => store.setRole({ ...operator(), name: 'rahima', role: 'author' }),
        () => store.setPassword({ ...operator(), name: 'rahima', passwordHash: 'another' }),
        () => store.removePerson({ ...operator(), name: 'rahima' }),
      ];
      await open(store, karim.id, 'k');
      await open(store, builtInModerator.id, 'm');
      for (const change of changes) {
        await open(store, rahima.id, 'r');
        expect(await listOpen(store)).toEqual(['k', 'm', 'r']);
        expect(await change()).toBe(true);
        expect(await listOpen(store)).toEqual(['k', 'm']);
      }
      const log = (await store.listAudit({})).map(({ action, to }) => `${action} ${to}`);
      expect(log.sort()).toEqual([
        'addPerson karim, author',
        'addPerson rahima, owner',
        'changeRole rahima, author',
        'removePerson rahima, author',
        'resetPassword rahima, author',
      ]);
    }));

  test('a session has the role of this moment, and none once the account is gone', () =>
    withStore(kind, async (store) => {
      const rahima = await add(store, 'rahima', 'editor');
      await open(store, rahima.id, 'r');
      expect(await store.useSession('token r', at(1))).toMatchObject({
        person: rahima,
        passwordHash: 'hash of rahima',
        keys: `keys of ${rahima.id}`,
      });
      await store.removePerson({ ...operator(), name: 'rahima' });
      // As a process that knows nothing of the removal might still store it.
      await open(store, rahima.id, 'late');
      expect(await store.useSession('token late', at(1))).toBeUndefined();
      expect(await listOpen(store)).toEqual([]);
    }));

  test('a person lists and ends their own sessions alone', () =>
    withStore(kind, async (store) => {
      const [rahima, karim] = [await add(store, 'rahima'), await add(store, 'karim')];
      for (const [person, id] of [
        [rahima.id, 'r1'],
        [rahima.id, 'r2'],
        [karim.id, 'k'],
      ] as const)
        await open(store, person, id);
      expect((await store.listSessions(at(1), karim.id)).map(({ id }) => id)).toEqual(['k']);
      expect(await store.endSession('k', rahima.id)).toBe(false);
      expect(await store.endSession('r1', rahima.id)).toBe(true);
      expect(await store.endSessions(rahima.id)).toBe(1);
      expect(await listOpen(store)).toEqual(['k']);
    }));

  test('a login forgets the sessions of the same person that rest on another password, and no others', () =>
    withStore(kind, async (store) => {
      const [rahima, karim] = [await add(store, 'rahima'), await add(store, 'karim')];
      await open(store, rahima.id, 'old');
      await open(store, karim.id, 'k');
      const times = { createdAt: at(1), seenAt: at(1), expiresAt: at(1_000) };
      const session = { id: 'new', person: rahima.id, tokenHash: 'token new', keys: 'new keys' };
      await store.addSession({ ...session, browser: '', ...times });
      expect(await listOpen(store)).toEqual(['k', 'new']);
    }));

  test('the log names whoever decided about a comment, page by page', () =>
    withStore(kind, async (store) => {
      const rahima = await add(store, 'rahima', 'moderator');
      const { comment } = await store.add(sampleComment());
      const decision = { actor: 'moderator' as const, ids: [comment.id] };
      await store.setStatus({ ...decision, person: rahima.id, at: at(1), status: 'spam' });
      await store.setStatus({ ...decision, person: builtInModerator.id, at: at(2), status: 'binned' });
      await store.setStatus({ ...decision, at: at(3), status: 'approved' });
      const pages = [
        await store.listAudit({ page: 1, size: 2 }),
        await store.listAudit({ page: 2, size: 2 }),
      ];
      expect(pages.map((page) => page.map(({ person, to }) => [person?.shown ?? null, to]))).toEqual([
        [
          [null, 'approved'],
          [null, 'binned'],
        ],
        [
          ['The rahima', 'spam'],
          [null, 'rahima, moderator'],
        ],
      ]);
    }));

  test('a store from before accounts keeps its log, and nobody stays logged in', async () => {
    count += 1;
    const setting = databases[kind]?.();
    if (!setting) throw new Error(`no database ${kind}`);
    const { '0014-people': _, ...earlier } = createMigrations();
    const before = openDatabase(setting, earlier);
    await before.write(async (session) => {
      await sql`insert into audit (id, change_id, at, actor, action) values ('a', 'c', ${at(1)}, 'moderator', 'block')`.execute(
        session,
      );
      await sql`insert into sessions values ('s', 'token', 'keys', '', ${at(0)}, ${at(0)}, ${at(1_000)})`.execute(
        session,
      );
    });
    await before.close();
    const store = createSqlStore(openDatabase(setting));
    expect(await store.listAudit({})).toMatchObject([{ id: 'a', actor: 'moderator', person: null }]);
    expect(await store.listSessions(at(1))).toEqual([]);
    await add(store, 'rahima');
    await store.close();
  });
});
