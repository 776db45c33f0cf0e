import type { Kysely } from 'kysely';
import type { StoreSchema } from './store-schema';

/** Runs queries, in a transaction or outside. */
export type Session = Kysely<StoreSchema>;

/**
 * The database of the store: a libSQL file or PostgreSQL.
 *
 * Every method throws StoreUnavailable when the database does not respond, is full or stays busy, and the driver's own error when
 * a statement is wrong.
 */
export interface StoreDatabase {
  /** Whether a transaction must lock the rows that it reads: `.$if(database.locksRows, (query) => query.forUpdate())`. */
  readonly locksRows: boolean;
  read<T>(work: (session: Session) => Promise<T>): Promise<T>;
  /** Runs work in one transaction. It may run again after a conflict, so it must have no other side effects. */
  write<T>(work: (session: Session) => Promise<T>): Promise<T>;
  /**
   * Removes what was deleted from the files of the database.
   *
   * @param patience  milliseconds to wait for other processes, which keep it from doing so while they read
   * @returns         whether it could
   */
  erase(patience: number): Promise<boolean>;
  backup(file: string): Promise<void>;
  close(): Promise<void>;
}
