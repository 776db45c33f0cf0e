import { builtInModerator } from '../people/person';
import type { Session, StoreDatabase } from './database/store-database';
import { toPerson } from './people-methods';
import type { SessionStore, StoredSession } from './session-store';
import { StoreUnavailable } from './store-unavailable';

/** How long the time of the last use may be behind, in milliseconds: not every page view is worth a write. */
const seenStep = 5 * 60_000;

/** Stores sessions. */
export function sessionMethods(database: StoreDatabase): SessionStore {
  return {
    addSession: ({ id, person, tokenHash, keys, browser, createdAt, seenAt, expiresAt }) =>
      database.write(async (session) => {
        await session
          .deleteFrom('sessions')
          .where((eb) =>
            eb.or([
              eb('expires_at', '<=', createdAt),
              eb.and([eb('person', '=', person), eb('keys_hash', '!=', keys)]),
            ]),
          )
          .execute();
        await session
          .insertInto('sessions')
          .values({
            ...{ id, person, token_hash: tokenHash, keys_hash: keys, browser },
            ...{ created_at: createdAt, seen_at: seenAt, expires_at: expiresAt },
          })
          .execute();
      }),
    useSession: async (tokenHash, now) => {
      const row = await database.read((session) =>
        selectSessions(session, now).where('token_hash', '=', tokenHash).executeTakeFirst(),
      );
      const used = row && toSession(row);
      if (!used) return undefined;
      if (Date.parse(now) - Date.parse(row.seen_at) >= seenStep) {
        const note = database.write((session) =>
          session.updateTable('sessions').set({ seen_at: now }).where('id', '=', row.id).execute(),
        );
        // A full disk still answers questions, and the moderator may be the one to make room.
        await note.catch((error) => {
          if (!(error instanceof StoreUnavailable)) throw error;
        });
      }
      return { ...used, keys: row.keys_hash, passwordHash: row.password_hash ?? undefined };
    },
    listSessions: (now, person) =>
      database.read(async (session) => {
        const rows = await selectSessions(session, now)
          .$if(person !== undefined, (query) => query.where('sessions.person', '=', person ?? ''))
          .orderBy('sessions.created_at', 'desc')
          .orderBy('sessions.id', 'desc')
          .execute();
        return rows.flatMap((row) => toSession(row) ?? []);
      }),
    endSession: (id, person) =>
      database.write(async (session) => {
        const { numDeletedRows } = await session
          .deleteFrom('sessions')
          .where('id', '=', id)
          .$if(person !== undefined, (query) => query.where('person', '=', person ?? ''))
          .executeTakeFirstOrThrow();
        return numDeletedRows > 0;
      }),
    endSessions: (person) =>
      database.write(async (session) => {
        const { numDeletedRows } = await session
          .deleteFrom('sessions')
          .$if(person !== undefined, (query) => query.where('person', '=', person ?? ''))
          .executeTakeFirstOrThrow();
        return Number(numDeletedRows);
      }),
  };
}

/** Sessions that have not expired, with their accounts. */
function selectSessions(session: Session, now: string) {
  return session
    .selectFrom('sessions')
    .leftJoin('people', (join) =>
      join.onRef('people.id', '=', 'sessions.person').on('people.removed_at', 'is', null),
    )
    .select([
      ...(['sessions.id', 'sessions.person', 'sessions.browser', 'sessions.keys_hash'] as const),
      ...(['sessions.created_at', 'sessions.seen_at', 'sessions.expires_at'] as const),
      ...(['people.name', 'people.shown', 'people.role', 'people.password_hash'] as const),
    ])
    .where('sessions.expires_at', '>', now);
}

type Row = Awaited<ReturnType<ReturnType<typeof selectSessions>['execute']>>[number];

/** @returns undefined for a session whose account is gone */
function toSession(row: Row): StoredSession | undefined {
  const { id, person, name, shown, role, browser, created_at, seen_at, expires_at } = row;
  const times = { createdAt: created_at, seenAt: seen_at, expiresAt: expires_at };
  if (person === builtInModerator.id) return { id, person: builtInModerator, browser, ...times };
  if (name === null || shown === null || role === null) return undefined;
  return { id, person: toPerson({ id: person, name, shown, role }), browser, ...times };
}
