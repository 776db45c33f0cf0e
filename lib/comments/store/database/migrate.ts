import { migrations } from './migrations';
import type { SqlDatabase } from './sql-database';

/**
 * Migrates a database to the schema of this version: runs the missing steps in order.
 *
 * @throws when the database is newer than this version: to go back, restore a backup
 */
export async function migrate(database: SqlDatabase, steps = migrations): Promise<void> {
  await database.migrate(async (session) => {
    await session.run(
      'CREATE TABLE IF NOT EXISTS schema_migrations (number INTEGER PRIMARY KEY, name TEXT NOT NULL, applied_at TEXT NOT NULL)',
    );
    const { rows } = await session.run('SELECT MAX(number) AS latest FROM schema_migrations');
    const latest = Number(rows[0]?.latest ?? 0);
    const newest = steps.at(-1)?.number ?? 0;
    if (latest > newest) {
      throw new Error(
        `The database of comments: expected schema ${newest} or older, received ${latest}\nFix: run the version that created it, or restore a backup`,
      );
    }
    for (const { number, name, statements } of steps.filter((step) => step.number > latest)) {
      for (const statement of statements) await session.run(statement);
      await session.run('INSERT INTO schema_migrations (number, name, applied_at) VALUES (?, ?, ?)', [
        number,
        name,
        new Date().toISOString(),
      ]);
    }
  });
}
