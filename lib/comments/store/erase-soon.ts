import type { StoreDatabase } from './database/store-database';

/** Milliseconds for which a reader waits, and for which it goes on after the answer. */
const patience = 300;
const longPatience = 30_000;

/** Removes what was deleted from the files of the database: at once, or in the background while other processes read. */
export async function eraseSoon(database: StoreDatabase): Promise<void> {
  if (!(await database.erase(patience))) void database.erase(longPatience);
}
