/** A session of the moderator. Times are UTC in ISO 8601. */
export type StoredSession = {
  /** For lists; whoever knows it cannot use the session. */
  id: string;
  /** The browser in a few words, such as `Firefox, Linux`; '' when unknown. */
  browser: string;
  createdAt: string;
  /** When it was last used, within five minutes. */
  seenAt: string;
  expiresAt: string;
};

/** Stores sessions by the hash of their token. `keys` is a hash of the password and the secret that they were made with. */
export interface SessionStore {
  /** Stores a session, and deletes those that have expired or were made with other keys. */
  addSession(session: StoredSession & { tokenHash: string; keys: string }): Promise<void>;
  /** Finds a session that has not expired, and notes that it was used. */
  useSession(tokenHash: string, now: string): Promise<StoredSession | undefined>;
  /** Lists sessions that have not expired, newest first. */
  listSessions(now: string): Promise<StoredSession[]>;
  /** Ends a session. Returns whether there was one. */
  endSession(id: string): Promise<boolean>;
  /** Ends all sessions. Returns how many there were. */
  endSessions(): Promise<number>;
}
