import type { Person } from '../people/person';

/** A session. Times are UTC in ISO 8601. */
export type StoredSession = {
  /** For lists; whoever knows it cannot use the session. */
  id: string;
  /** Whose it is. */
  person: Person;
  /** The browser in a few words, such as `Firefox, Linux`; '' when unknown. */
  browser: string;
  createdAt: string;
  /** When it was last used, within five minutes. */
  seenAt: string;
  expiresAt: string;
};

/** A session to store. `keys` is a hash of the password and the secret that it is made with. */
export type NewSession = Omit<StoredSession, 'person'> & { person: string; tokenHash: string; keys: string };

/** A session that is used, and what it rests on. */
export type UsedSession = StoredSession & {
  keys: string;
  /** Of the account; undefined for the built-in moderator. */
  passwordHash?: string;
};

/** Stores sessions by the hash of their token. One whose account was removed is as good as ended. */
export interface SessionStore {
  /** Stores a session, and deletes those that have expired, and those of the same person that were made with other keys. */
  addSession(session: NewSession): Promise<void>;
  /** Finds a session that has not expired, and notes that it was used. */
  useSession(tokenHash: string, now: string): Promise<UsedSession | undefined>;
  /** Lists sessions that have not expired, newest first: those of one person, by its id, or all. */
  listSessions(now: string, person?: string): Promise<StoredSession[]>;
  /** Ends a session, with `person` only if it is theirs. Returns whether there was one. */
  endSession(id: string, person?: string): Promise<boolean>;
  /** Ends the sessions of a person, or all. Returns how many there were. */
  endSessions(person?: string): Promise<number>;
}
