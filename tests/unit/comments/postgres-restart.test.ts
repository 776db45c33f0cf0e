import { expect, test } from 'vitest';
import { openDatabase } from '@/lib/comments/store/database/open-database';
import { createSqlStore } from '@/lib/comments/store/sql-store';
import { StoreUnavailable } from '@/lib/comments/store/store-unavailable';
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
    for await (const { id } of store.iterate()) stored.add(id);
    expect(acknowledged.filter((id) => !stored.has(id))).toEqual([]);
    expect(acknowledged.length).toBeGreaterThanOrEqual(60);
  } finally {
    await store.close();
    await postgres.stop();
  }
}, 120_000);
