import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hashEmail } from '@/lib/comments/hash-email';
import { toRow } from '@/lib/comments/store/comment-row';
import type { CommentStore } from '@/lib/comments/store/comment-store';
import { openDatabase } from '@/lib/comments/store/database/open-database';
import { createSqlStore } from '@/lib/comments/store/sql-store';
import { at, sampleComment } from './samples';
import { type Postgres, startPostgres } from './start-postgres';

let postgres: Postgres;
beforeAll(async () => {
  postgres = await startPostgres();
}, 120_000);
afterAll(() => postgres.stop());

/** Answers when another connection waits for a lock. */
async function untilSomebodyWaits(client: pg.Client): Promise<void> {
  for (let isWaiting = false; !isWaiting; ) {
    const { rows } = await client.query('SELECT count(*)::int AS count FROM pg_locks WHERE NOT granted');
    isWaiting = rows[0].count > 0;
  }
}

const by = { actor: 'moderator', at: at(9) } as const;
const removals: Record<string, (store: CommentStore, id: string) => Promise<unknown>> = {
  removed: (store, id) => store.remove({ ...by, id }),
  forgotten: (store) => store.forget({ ...by, emailHash: hashEmail('me@example.com') }),
};

test.each(Object.entries(removals))(
  'a comment that is %s while a reply is being stored leaves a placeholder, and the reply',
  async (how, remove) => {
    const url = postgres.createDatabase(how);
    const store = createSqlStore(openDatabase({ kind: 'postgres', url }));
    const client = new pg.Client(url);
    try {
      const top = sampleComment({ email: 'me@example.com', status: 'approved' });
      await store.add(top);
      const row = toRow(sampleComment({ parent: top.id, email: 'you@example.com', status: 'approved' }));
      const columns = Object.keys(row);
      await client.connect();
      await client.query('BEGIN');
      await client.query(
        `INSERT INTO comments (${columns.join(', ')}) VALUES (${columns.map((_, index) => `$${index + 1}`).join(', ')})`,
        Object.values(row),
      );
      const removing = remove(store, top.id);
      // Handled below; it may reject before that.
      removing.catch(() => {});
      await untilSomebodyWaits(client);
      await client.query('COMMIT');
      await removing;
      expect(await store.get(top.id)).toMatchObject({ body: '', removedAt: at(9) });
      expect(await store.get(row.id)).toMatchObject({ parent: top.id, body: row.body });
    } finally {
      await client.end();
      await store.close();
    }
  },
);
