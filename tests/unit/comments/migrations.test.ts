import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Kysely, sql } from 'kysely';
import Libsql from 'libsql';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase } from '@/lib/comments/store/database/open-database';
import type { Session, StoreDatabase } from '@/lib/comments/store/database/store-database';
import { createMigrations } from '@/lib/comments/store/migrations/create-migrations';
import { createSqlStore } from '@/lib/comments/store/sql-store';
import { StoreUnavailable } from '@/lib/comments/store/store-unavailable';
import type { StoreSetting } from '@/lib/settings/settings';
import { insertInto, oldDatabase } from './old-database';
import { oldMigrations } from './old-migrations';
import { at, sampleComment } from './samples';
import { type Postgres, startPostgres } from './start-postgres';

let folder: string;
let postgres: Postgres;
let count = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kajpath-migrations-'));
  postgres = await startPostgres();
}, 120_000);

afterAll(async () => {
  await postgres.stop();
  await rm(folder, { recursive: true });
});

const newest = Object.keys(createMigrations()).length;

const noNames = { idOf: () => undefined };

/** Runs statements without the store. */
type Run = (statements: string[]) => Promise<void>;

const databases: Record<string, () => { setting: StoreSetting; run: Run }> = {
  'a libSQL file': () => {
    const file = join(folder, `${count}.db`);
    const run: Run = async (statements) => {
      const database = new Libsql(file);
      for (const statement of statements) database.exec(statement);
      database.close();
    };
    return { setting: { kind: 'file', file }, run };
  },
  PostgreSQL: () => {
    const url = postgres.createDatabase(`migrations_${count}`);
    const run: Run = async (statements) => {
      const client = new pg.Client(url);
      await client.connect();
      for (const statement of statements) await client.query(statement);
      await client.end();
    };
    return { setting: { kind: 'postgres', url }, run };
  },
};

/** The id of an article that was renamed, and the names that it had. */
const renamedId = 'k7dq3vmz9t';
const renamedIds = new Map(['new', 'old', 'older'].map((name) => [name, renamedId]));

/** 24 comments under three names of one article, some waiting, with replies; one of an article that is gone; closed threads. */
function sampleThreads() {
  const tops = Array.from({ length: 12 }, (_, index) =>
    sampleComment({
      article: ['new', 'old', 'older'][index % 3],
      status: index < 9 ? 'approved' : 'waiting',
      createdAt: at(index),
    }),
  );
  const replies = tops.map(({ id, article, status }, index) =>
    sampleComment({ article, status, parent: id, isByEditor: index % 2 === 0, createdAt: at(60 + index) }),
  );
  const gone = sampleComment({ article: 'gone-article', status: 'approved' });
  const comments = [...tops, ...replies, gone];
  const threads: [string, string][] = [
    ['old', 'bn'],
    ['new', 'bn'],
    ['older', 'en'],
    ['gone-article', 'bn'],
  ];
  const lines: [string, string][] = [
    ['close', 'bn/old'],
    ['open', 'bn/new'],
    ['close', 'bn/gone-article'],
    // A status is no thread, whatever it is called.
    ['status', 'approved'],
  ];
  const rows = [
    ...threads.map(([article, locale]) => insertInto('closed_threads', { article, locale })),
    ...lines.map(([action, to_status], index) =>
      insertInto('audit', {
        ...{ id: `line-${index}`, change_id: `change-${index}`, at: at(index), actor: 'moderator' },
        ...{ action, to_status },
      }),
    ),
  ];
  const waiting = comments.flatMap(({ id, status }) => (status === 'waiting' ? [id] : []));
  return { comments, rows, waiting };
}

/** Tables with their columns, and indexes with the columns that each has. */
async function describeSchema(database: StoreDatabase): Promise<unknown> {
  return await database.read(async (session) => {
    const tables = await session.introspection.getTables();
    const indexes = database.locksRows
      ? await sql`select indexname, regexp_replace(indexdef, '^.* USING ', '') as columns, indexdef like '%UNIQUE%' as is_unique
          from pg_indexes where schemaname = 'public' order by indexname`.execute(session)
      : await sql`select m.tbl_name, l.name, l."unique", group_concat(i.name) as columns
          from sqlite_master m, pragma_index_list(m.name) l, pragma_index_info(l.name) i
          where m.type = 'table' group by m.tbl_name, l.name order by m.tbl_name, l.name`.execute(session);
    // SQLite keeps the names of types as they were written.
    return JSON.parse(JSON.stringify({ tables, indexes: indexes.rows }).toLowerCase());
  });
}

async function withDatabase(
  kind: string,
  work: (setting: StoreSetting, run: Run) => Promise<void>,
): Promise<void> {
  count += 1;
  const made = databases[kind]?.();
  if (!made) throw new Error(`no database ${kind}`);
  await work(made.setting, made.run);
}

describe.each(Object.keys(databases))('%s', (kind) => {
  test('a database of November 2026 is brought along without loss', () =>
    withDatabase(kind, async (setting, run) => {
      const top = sampleComment({ status: 'approved', name: "O'রহিমা", flags: ['link'] });
      const reply = sampleComment({ parent: top.id, isByEditor: true, editedAt: at(9), ipHash: null });
      await run(oldDatabase([top, reply]));
      const store = createSqlStore(
        openDatabase(
          setting,
          createMigrations(async () => noNames),
        ),
      );
      expect([await store.get(top.id), await store.get(reply.id)]).toEqual([top, reply]);
      expect(await store.listClosed()).toEqual([{ article: 'getting-paid', locale: 'en' }]);
      expect(await store.listBlocks()).toEqual([{ kind: 'word', value: 'casino', createdAt: at(1) }]);
      expect((await store.listAudit({})).map(({ to }) => to)).toEqual(['en/x']);
      expect(await store.countAttempts([{ key: 'site', window: 2 ** 40 }], 1)).toEqual([8]);
      expect(await store.getDailySalt('2026-11-25')).toBe('f'.repeat(32));
      expect(await store.getSubscription('s')).toMatchObject({ thread: top.id, confirmedAt: null });
      expect(await store.claimDigest({ now: at(6), since: at(4), leaseUntil: at(60) })).toBeUndefined();
      expect(await store.claimLetter(at(5), at(60))).toMatchObject({ id: 'n', tries: 3 });
      await store.add(sampleComment());
      await store.close();
    }));

  test('what was stored under a slug, of today or former, is stored under the id of the article', () =>
    withDatabase(kind, async (setting, run) => {
      const { rows, comments, waiting } = sampleThreads();
      await run([...oldDatabase(comments), ...rows]);
      let loads = 0;
      const migrations = createMigrations(async () => {
        loads += 1;
        return { idOf: (name) => renamedIds.get(name) };
      });
      const store = createSqlStore(openDatabase(setting, migrations));
      for (const comment of comments) {
        const article = renamedIds.get(comment.article) ?? comment.article;
        expect(await store.get(comment.id)).toEqual({ ...comment, article });
      }
      // Both names of the article lead to one thread, with all of its replies, and what waits stays waiting.
      const thread = await store.listThread({ article: renamedId, locale: 'bn', order: 'oldest' });
      expect(thread.isClosed).toBe(true);
      expect(thread.count).toBe(comments.length - waiting.length - 1);
      const queue = await store.listQueue({ status: 'waiting', article: renamedId });
      expect(queue.entries.map(({ comment }) => comment.id).sort()).toEqual(waiting.sort());
      expect(await store.listClosed()).toEqual(
        [
          { article: 'gone-article', locale: 'bn' },
          { article: renamedId, locale: 'bn' },
          { article: renamedId, locale: 'en' },
          { article: 'getting-paid', locale: 'en' },
        ].sort((a, b) => (a.article < b.article ? -1 : 1)),
      );
      const audit = await store.listAudit({});
      expect(audit.map(({ action, to }) => `${action} ${to}`).sort()).toEqual(
        [
          `close bn/${renamedId}`,
          `open bn/${renamedId}`,
          'close bn/gone-article',
          'close en/x',
          'status approved',
        ].sort(),
      );
      expect(await store.getSubscription('s')).toMatchObject({ thread: comments[0]?.id });
      await store.close();
      expect(loads).toBe(1);
      // Once: a later start loads no content and changes nothing.
      const again = createSqlStore(openDatabase(setting, migrations));
      expect((await again.get(comments[0]?.id ?? ''))?.article).toBe(renamedId);
      await again.close();
      expect(loads).toBe(1);
    }));

  test('a digest has the waiting comments that came after the last one of an older version', () =>
    withDatabase(kind, async (setting, run) => {
      const [before, after] = [sampleComment({ createdAt: at(4) }), sampleComment({ createdAt: at(6) })];
      await run(oldDatabase([before, after]));
      const store = createSqlStore(
        openDatabase(
          setting,
          createMigrations(async () => noNames),
        ),
      );
      const digest = await store.claimDigest({ now: at(4_000), since: at(400), leaseUntil: at(4_300) });
      expect(digest).toMatchObject({ ids: [after.id], waiting: 2 });
      await store.close();
    }));

  test('a new database needs no content', () =>
    withDatabase(kind, async (setting) => {
      const loadNames = async () => {
        throw new Error('the content was loaded');
      };
      const store = createSqlStore(openDatabase(setting, createMigrations(loadNames)));
      await store.add(sampleComment());
      await store.close();
    }));

  test('content that cannot be read leaves the database as it was, and the next start brings it along', () =>
    withDatabase(kind, async (setting, run) => {
      const comment = sampleComment({ article: 'old' });
      await run(oldDatabase([comment]));
      const failing = createMigrations(async () => {
        throw new Error('the content has problems');
      });
      const broken = createSqlStore(openDatabase(setting, failing));
      await expect(broken.get(comment.id)).rejects.toThrow('the content has problems');
      await broken.close();
      const names = { idOf: (name: string) => renamedIds.get(name) };
      const store = createSqlStore(
        openDatabase(
          setting,
          createMigrations(async () => names),
        ),
      );
      expect((await store.get(comment.id))?.article).toBe(renamedId);
      await store.close();
    }));

  test('a database of November 2026 gets the same schema as a new one', () =>
    withDatabase(kind, async (setting, run) => {
      await run(oldDatabase([]));
      const adopted = openDatabase(
        setting,
        createMigrations(async () => noNames),
      );
      const schema = await describeSchema(adopted);
      await adopted.close();
      await withDatabase(kind, async (other) => {
        const created = openDatabase(other);
        expect(await describeSchema(created)).toEqual(schema);
        await created.close();
      });
    }));

  test('a database whose first migrations alone were made gets the others', () =>
    withDatabase(kind, async (setting, run) => {
      const [first] = oldMigrations;
      await run([
        'CREATE TABLE schema_migrations (number INTEGER PRIMARY KEY, name TEXT NOT NULL, applied_at TEXT NOT NULL)',
        ...(first?.statements ?? []),
        insertInto('schema_migrations', { number: 1, name: 'comments', applied_at: at(0) }),
      ]);
      const store = createSqlStore(openDatabase(setting));
      expect(await store.claimLetter(at(5), at(60))).toBeUndefined();
      await store.close();
    }));

  test('a schema that is newer than this version is refused with the numbers of both and a fix', () =>
    withDatabase(kind, async (setting) => {
      const newer = openDatabase(setting, { ...createMigrations(), '0099-later': { up: async () => {} } });
      await newer.read(async () => {});
      await newer.close();
      const store = createSqlStore(openDatabase(setting));
      const error = await store.countByStatus().catch((reason) => reason);
      expect(error).toBeInstanceOf(StoreUnavailable);
      expect(error.message).toBe(
        `The database of comments: expected schema ${newest} or older, received 99\nFix: run the version that created it, or restore a backup`,
      );
      await store.close();
    }));

  test('the version of November 2026 sees that the schema is newer than its own', () =>
    withDatabase(kind, async (setting) => {
      const database = openDatabase(setting);
      const rows = await database.read((session) =>
        session.selectFrom('schema_migrations').select('number').execute(),
      );
      expect(Math.max(...rows.map(({ number }) => number))).toBeGreaterThan(oldMigrations.length);
      await database.close();
    }));

  test('a number in the table of November 2026 that this version does not know is refused', () =>
    withDatabase(kind, async (setting, run) => {
      await run([
        ...oldDatabase([]),
        insertInto('schema_migrations', { number: 77, name: 'x', applied_at: at(0) }),
      ]);
      const database = openDatabase(setting);
      await expect(database.read(async () => {})).rejects.toThrow(/or older, received 77\nFix: /);
      await database.close();
    }));

  test('a migration that fails leaves nothing behind, and the next start goes on', () =>
    withDatabase(kind, async (setting) => {
      const half = async (db: Kysely<unknown>) => {
        await db.schema.createTable('half').addColumn('id', 'integer').execute();
        throw new TypeError('half way');
      };
      const failing = openDatabase(setting, { ...createMigrations(), '0099-half': { up: half } });
      await expect(failing.read(async () => {})).rejects.toThrow('half way');
      await failing.close();
      const database = openDatabase(setting);
      const tables = await database.read((session) => session.introspection.getTables());
      expect(tables.map(({ name }) => name)).not.toContain('half');
      await database.close();
    }));

  test('processes that start at once migrate one after the other', () =>
    withDatabase(kind, async (setting, run) => {
      await run(oldDatabase([]));
      const all = Array.from({ length: 4 }, () =>
        openDatabase(
          setting,
          createMigrations(async () => noNames),
        ),
      );
      await Promise.all(all.map((database) => database.read(async () => {})));
      const executed = await all[0]?.read((session) =>
        session.selectFrom('kysely_migration').select('name').execute(),
      );
      expect(executed?.map(({ name }) => name).sort()).toEqual(Object.keys(createMigrations()));
      await Promise.all(all.map((database) => database.close()));
    }));
});

test('the last change of a comment is found by an index of the audit log', () =>
  withDatabase('a libSQL file', async (setting) => {
    const database = openDatabase(setting);
    const plan = await database.read((session) =>
      sql<{ detail: string }>`explain query plan select change_id from audit where comment = ${'x'}
        and (from_status <> to_status or action = 'edit') order by id desc limit 1`.execute(session),
    );
    expect(plan.rows.map(({ detail }) => detail)).toEqual([
      'SEARCH audit USING INDEX audit_comment (comment=?)',
    ]);
    await database.close();
  }));

test('a migration of PostgreSQL may take longer than a statement of the site', () =>
  withDatabase('PostgreSQL', async (setting) => {
    const readTimeout = async (session: Kysely<unknown> | Session) =>
      (await sql<{ statement_timeout: string }>`show statement_timeout`.execute(session)).rows[0]
        ?.statement_timeout;
    let during: string | undefined;
    const up = async (session: Kysely<unknown>) => {
      during = await readTimeout(session);
    };
    const database = openDatabase(setting, { ...createMigrations(), '0099-slow': { up } });
    const after = await Promise.all(Array.from({ length: 3 }, () => database.write(readTimeout)));
    expect([during, ...after]).toEqual(['0', '5s', '5s', '5s']);
    await database.close();
  }));
