import type { Migration } from 'kysely';
import { addHealth } from './add-health';
import { createAttempts } from './create-attempts';
import { createComments } from './create-comments';
import { createLetters } from './create-letters';
import { adoptOldSchema, markOldSchema } from './old-schema';

/** The steps that create the schema, by name. Names begin with a number of four digits and are in order. */
export type Migrations = Readonly<Record<string, Migration>>;

/**
 * Creates the list of migrations. Never change a published one; append a new one, in a file of its own, and change
 * `database/store-schema.ts`. Each must work in SQLite and PostgreSQL.
 */
export function createMigrations(): Migrations {
  return {
    '0001-comments': adoptOldSchema(1, createComments),
    '0002-attempts': adoptOldSchema(2, createAttempts),
    '0003-letters': adoptOldSchema(3, createLetters),
    '0004-old-schema': { up: markOldSchema },
    '0005-health': { up: addHealth },
  };
}
