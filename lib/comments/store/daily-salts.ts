import { randomBytes } from 'node:crypto';
import type { CommentStore } from './comment-store';
import type { StoreDatabase } from './database/store-database';
import { eraseSoon } from './erase-soon';

/** Stores the salts of IP address hashes, one a day. */
export function dailySaltMethods(
  database: StoreDatabase,
): Pick<CommentStore, 'getDailySalt' | 'deleteOldSalts'> {
  let salt: { day: string; value: string } | undefined;
  return {
    getDailySalt: async (day) => {
      if (salt?.day !== day) salt = { day, value: await readSalt(database, day) };
      return salt.value;
    },
    deleteOldSalts: async (day) => {
      const count = await database.write(async (session) => {
        const { numDeletedRows } = await session
          .deleteFrom('daily_salts')
          .where('day', '<', dayBefore(day))
          .executeTakeFirstOrThrow();
        return Number(numDeletedRows);
      });
      if (count > 0) await eraseSoon(database);
    },
  };
}

function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}

function readSalt(database: StoreDatabase, day: string): Promise<string> {
  return database.write(async (session) => {
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
