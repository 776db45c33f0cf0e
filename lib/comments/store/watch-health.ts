import { randomBytes } from 'node:crypto';
import type { CommentStore } from './comment-store';
import type { Session, StoreDatabase } from './database/store-database';
import { StoreUnavailable } from './store-unavailable';

/** Milliseconds for which a write shows that the next one will succeed. */
const writeTime = 5_000;
/** Bytes of a trial write: more than a comment with its indexes takes. */
const trialSize = 65_536;

type Watched = { database: StoreDatabase } & Pick<CommentStore, 'checkHealth'>;

/**
 * Watches the writes of a database, to tell whether comments would be stored. When nothing was written lately, or the last write
 * failed, it tries: a disk that is full still takes something small.
 *
 * @param now  milliseconds
 */
export function watchHealth(database: StoreDatabase, now = Date.now): Watched {
  let written = Number.NEGATIVE_INFINITY;
  let checking: Promise<void> | undefined;
  const write: StoreDatabase['write'] = async (work) => {
    try {
      const value = await database.write(work);
      written = now();
      return value;
    } catch (error) {
      if (error instanceof StoreUnavailable) written = Number.NEGATIVE_INFINITY;
      throw error;
    }
  };
  const check = async () => {
    if (now() - written < writeTime) await database.read(readTrial);
    else await write(writeTrial);
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

async function writeTrial(session: Session): Promise<void> {
  // Random, so that no database compresses it.
  const probe = randomBytes(trialSize / 2).toString('hex');
  await session
    .insertInto('health')
    .values({ id: 1, probe })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ probe }))
    .execute();
}
