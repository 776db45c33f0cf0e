import pg from 'pg';
import { expect, test } from 'vitest';
import { openDatabase } from '@/lib/comments/store/database/open-database';
import { iterateComments } from '@/lib/comments/store/iterate-comments';
import { createSqlStore } from '@/lib/comments/store/sql-store';
import { StoreUnavailable } from '@/lib/comments/store/store-unavailable';
import { watchHealth } from '@/lib/comments/store/watch-health';
import { sampleComment } from './samples';
import { startPostgres } from './start-postgres';

test('killing PostgreSQL loses no acknowledged comment, and the store reconnects by itself', async () => {
  const postgres = await startPostgres();
  const store = createSqlStore(openDatabase({ kind: 'postgres', url: postgres.createDatabase('killed') }));
  try {
    const acknowledged: string[] = [];
    const failures: unknown[] = [];
    for (let round = 0; round < 3; round += 1) {
      let isKilled = false;
      const write = async () => {
        while (!isKilled) {
          const comment = sampleComment();
          await store.add(comment).then(
            () => acknowledged.push(comment.id),
            (error) => failures.push(error),
          );
          if (acknowledged.length >= 20 * (round + 1) && !isKilled) {
            isKilled = true;
            await postgres.kill();
          }
        }
      };
      await Promise.all([write(), write(), write()]);
      await expect(store.checkHealth()).rejects.toBeInstanceOf(StoreUnavailable);
      await postgres.start();
      await store.checkHealth();
    }
    for (const failure of failures) expect(failure).toBeInstanceOf(StoreUnavailable);
    const stored = new Set<string>();
    for await (const { id } of iterateComments(store)) stored.add(id);
    expect(acknowledged.filter((id) => !stored.has(id))).toEqual([]);
    expect(acknowledged.length).toBeGreaterThanOrEqual(60);
  } finally {
    await store.close();
    await postgres.stop();
  }
}, 120_000);

test('a database that became read-only is not healthy', async () => {
  const postgres = await startPostgres();
  const url = postgres.createDatabase('standby');
  let now = 0;
  const watched = watchHealth(openDatabase({ kind: 'postgres', url }), () => now);
  try {
    await watched.checkHealth();
    const admin = new pg.Client(url);
    await admin.connect();
    await admin.query('ALTER DATABASE standby SET default_transaction_read_only = on');
    await admin.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()');
    await admin.end();
    now = 60_000;
    await expect(watched.checkHealth()).rejects.toBeInstanceOf(StoreUnavailable);
    now = 120_000;
    const error = await watched.checkHealth().catch((reason) => reason);
    expect(error.message).toBe('database unavailable: 25006');
  } finally {
    await watched.database.close();
    await postgres.stop();
  }
}, 60_000);
