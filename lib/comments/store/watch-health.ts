import { randomBytes } from 'node:crypto';
import type { CommentStore } from './comment-store';
import type { Session, StoreDatabase } from './database/store-database';
import { StoreUnavailable } from './store-unavailable';

/** Milliseconds for which a write shows that the next one will succeed. */
const writeTime = 5_000;
/** Bytes of a trial write that shows that a comment would be stored: more than one takes with its indexes. */
const fullSize = 65_536;
/** Bytes of the other trials. */
const smallSize = 64;
/** Milliseconds between two full trials while all is well: a disk that fills is noticed within this time. */
const fullTime = 30_000;

type Watched = { database: StoreDatabase } & Pick<CommentStore, 'checkHealth'>;

/**
 * Watches the writes of a database, to tell whether comments would be stored. When nothing was written lately, or the last write
 * failed, it tries: now and then, and after a failure, with as much as a comment takes, because a disk that is full still takes something
 * small.
 *
 * @param now  milliseconds
 */
export function watchHealth(database: StoreDatabase, now = Date.now): Watched {
  let written = Number.NEGATIVE_INFINITY;
  let fullyTried = Number.NEGATIVE_INFINITY;
  let checking: Promise<void> | undefined;
  const write: StoreDatabase['write'] = async (work) => {
    try {
      const value = await database.write(work);
      written = now();
      return value;
    } catch (error) {
      if (error instanceof StoreUnavailable) {
        written = Number.NEGATIVE_INFINITY;
        fullyTried = Number.NEGATIVE_INFINITY;
      }
      throw error;
    }
  };
  const check = async () => {
    const start = now();
    if (start - written < writeTime) return await database.read(readTrial);
    if (start - fullyTried < fullTime) return await write((session) => writeTrial(session, 2, smallSize));
    await write((session) => writeTrial(session, 1, fullSize));
    fullyTried = start;
  };
  return {
    database: { ...database, write },
    checkHealth: () => {
      checking ??= check().finally(() => {
        checking = undefined;
      });
      return checking;
    },
  };
}

async function readTrial(session: Session): Promise<void> {
  await session.selectFrom('health').select('id').execute();
}

/** Writes to a row that each size has for itself. */
async function writeTrial(session: Session, id: number, size: number): Promise<void> {
  // Random, so that no database compresses it.
  const probe = randomBytes(size / 2).toString('hex');
  await session
    .insertInto('health')
    .values({ id, probe })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ probe }))
    .execute();
}
