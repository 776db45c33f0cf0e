import type { StoreDatabase } from './database/store-database';
import type { StoreSchema } from './database/store-schema';
import type { SessionStore, StoredSession } from './session-store';
import { StoreUnavailable } from './store-unavailable';

/** How long the time of the last use may be behind, in milliseconds: not every page view is worth a write. */
const seenStep = 5 * 60_000;

/** Stores the moderator's sessions. */
export function sessionMethods(database: StoreDatabase): SessionStore {
  return {
    addSession: ({ id, tokenHash, keys, browser, createdAt, seenAt, expiresAt }) =>
      database.write(async (session) => {
        await session
          .deleteFrom('sessions')
          .where((eb) => eb.or([eb('expires_at', '<=', createdAt), eb('keys_hash', '!=', keys)]))
          .execute();
        await session
          .insertInto('sessions')
          .values({
            ...{ id, token_hash: tokenHash, keys_hash: keys, browser },
            ...{ created_at: createdAt, seen_at: seenAt, expires_at: expiresAt },
          })
          .execute();
      }),
    useSession: async (tokenHash, now) => {
      const row = await database.read((session) =>
        session
          .selectFrom('sessions')
          .selectAll()
          .where('token_hash', '=', tokenHash)
          .where('expires_at', '>', now)
          .executeTakeFirst(),
      );
      if (row && Date.parse(now) - Date.parse(row.seen_at) >= seenStep) {
        const note = database.write((session) =>
          session.updateTable('sessions').set({ seen_at: now }).where('id', '=', row.id).execute(),
        );
        // A full disk still answers questions, and the moderator may be the one to make room.
        await note.catch((error) => {
          if (!(error instanceof StoreUnavailable)) throw error;
        });
      }
      return row && toSession(row);
    },
    listSessions: (now) =>
      database.read(async (session) => {
        const rows = await session
          .selectFrom('sessions')
          .selectAll()
          .where('expires_at', '>', now)
          .orderBy('created_at', 'desc')
          .orderBy('id', 'desc')
          .execute();
        return rows.map(toSession);
      }),
    endSession: (id) =>
      database.write(async (session) => {
        const { numDeletedRows } = await session
          .deleteFrom('sessions')
          .where('id', '=', id)
          .executeTakeFirstOrThrow();
        return numDeletedRows > 0;
      }),
    endSessions: () =>
      database.write(async (session) => {
        const { numDeletedRows } = await session.deleteFrom('sessions').executeTakeFirstOrThrow();
        return Number(numDeletedRows);
      }),
  };
}

function toSession(row: StoreSchema['sessions']): StoredSession {
  const { id, browser, created_at, seen_at, expires_at } = row;
  return { id, browser, createdAt: created_at, seenAt: seen_at, expiresAt: expires_at };
}
