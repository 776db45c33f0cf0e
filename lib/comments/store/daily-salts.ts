import { randomBytes } from 'node:crypto';
import type { CommentStore } from './comment-store';
import type { SqlDatabase } from './database/sql-database';
import { readText } from './read-columns';

/** Days for which the salt of a day is kept. */
const saltDays = 2;

/** Stores the salts of IP address hashes, one a day. Old ones are deleted when the first address of a new day is hashed. */
export function dailySaltMethods(database: SqlDatabase): Pick<CommentStore, 'getDailySalt'> {
  let salt: { day: string; value: string } | undefined;
  return {
    getDailySalt: async (day) => {
      if (salt?.day !== day) salt = { day, value: await readSalt(database, day) };
      return salt.value;
    },
  };
}

function readSalt(database: SqlDatabase, day: string): Promise<string> {
  return database.write(async (session) => {
    const oldest = new Date(Date.parse(day) - saltDays * 86_400_000).toISOString().slice(0, 10);
    await session.run('DELETE FROM daily_salts WHERE day < ?', [oldest]);
    await session.run('INSERT INTO daily_salts (day, salt) VALUES (?, ?) ON CONFLICT DO NOTHING', [
      day,
      randomBytes(16).toString('hex'),
    ]);
    const { rows } = await session.run('SELECT salt FROM daily_salts WHERE day = ?', [day]);
    if (!rows[0]) throw new TypeError(`the salt of ${day}: expected a row, received none`);
    return readText(rows[0], 'salt');
  });
}
