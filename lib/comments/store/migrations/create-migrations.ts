import type { Migration } from 'kysely';
import { addDigestLease } from './add-digest-lease';
import { addDigestedAt } from './add-digested-at';
import { addHealth } from './add-health';
import { addKinds } from './add-kinds';
import { addPeople } from './add-people';
import { addSessions } from './add-sessions';
import { addWriters } from './add-writers';
import { allowMoreSubscriptions } from './allow-more-subscriptions';
import { createAttempts } from './create-attempts';
import { createComments } from './create-comments';
import { createLetters } from './create-letters';
import { indexAuditByComment } from './index-audit-by-comment';
import { adoptOldSchema, markOldSchema } from './old-schema';
import { type LoadArticleNames, storeArticleIds } from './store-article-ids';

/** The steps that create the schema, by name. Names begin with a number of four digits and are in order. */
export type Migrations = Readonly<Record<string, Migration>>;

const loadArticleNames: LoadArticleNames = async () => {
  // Imported only when needed: it would double the time in which the worker of comments starts.
  const { loadLibrary } = await import('@/lib/content/load-library');
  return (await loadLibrary()).articleNames;
};

/**
 * Creates the list of migrations. Never change a published one; append a new one, in a file of its own, and change
 * `database/store-schema.ts`. Each must work in SQLite and PostgreSQL.
 *
 * @param loadNames  called only when slugs of articles are stored
 */
export function createMigrations(loadNames: LoadArticleNames = loadArticleNames): Migrations {
  return {
    '0001-comments': adoptOldSchema(1, createComments),
    '0002-attempts': adoptOldSchema(2, createAttempts),
    '0003-letters': adoptOldSchema(3, createLetters),
    '0004-old-schema': { up: markOldSchema },
    '0005-health': { up: addHealth },
    '0006-article-ids': { up: (db) => storeArticleIds(db, loadNames) },
    '0007-writers': { up: addWriters },
    '0008-sessions': { up: addSessions },
    '0009-digest-lease': { up: addDigestLease },
    '0010-more-subscriptions': { up: allowMoreSubscriptions },
    '0011-audit-by-comment': { up: indexAuditByComment },
    '0012-digested-at': { up: addDigestedAt },
    '0013-kinds': { up: addKinds },
    '0014-people': { up: addPeople },
  };
}
