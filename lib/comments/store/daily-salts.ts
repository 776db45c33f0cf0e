import { randomBytes } from 'node:crypto';
import type { CommentStore } from './comment-store';
import type { StoreDatabase } from './database/store-database';

/** Days for which the salt of a day is kept. */
const saltDays = 2;

/** Stores the salts of IP address hashes, one a day. Old ones are deleted when the first address of a new day is hashed. */
export function dailySaltMethods(database: StoreDatabase): Pick<CommentStore, 'getDailySalt'> {
  let salt: { day: string; value: string } | undefined;
  return {
    getDailySalt: async (day) => {
      if (salt?.day !== day) salt = { day, value: await readSalt(database, day) };
      return salt.value;
    },
  };
}

function readSalt(database: StoreDatabase, day: string): Promise<string> {
  return database.write(async (session) => {
    const oldest = new Date(Date.parse(day) - saltDays * 86_400_000).toISOString().slice(0, 10);
    await session.deleteFrom('daily_salts').where('day', '<', oldest).execute();
    await session
      .insertInto('daily_salts')
      .values({ day, salt: randomBytes(16).toString('hex') })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const row = await session
      .selectFrom('daily_salts')
      .select('salt')
      .where('day', '=', day)
      .executeTakeFirst();
    if (!row) throw new TypeError(`the salt of ${day}: expected a row, received none`);
    return row.salt;
  });
}
