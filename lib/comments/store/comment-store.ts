import type { Locale } from '@/lib/i18n/locales';
import type { Comment, Order, Status, ThreadEntry } from '../comment';
import type { Attribution } from './attribution';
import type { AuditEntry, DeskAct } from './audit-entry';
import type { LetterStore, Subscription } from './letter-store';
import type { PeopleStore } from './people-store';
import type { SessionStore } from './session-store';

/** A thread: one article, by its id, in one language. */
export type ThreadKey = { article: string; locale: Locale };

/** Selects the context of a submission. */
export type SubmissionContextQuery = ThreadKey & {
  parent: string | null;
  /** Hash of the browser's id; null when it has none. */
  writer: string | null;
  bodyHash: string;
  submissionKey: string;
  /** Only comments after this time count as repeats. UTC ISO. */
  repeatedSince: string;
};

/** What a submission needs from the store before its comment is composed; read in one round trip. */
export type SubmissionContext = {
  isClosed: boolean;
  /** The comment that this form stored already. */
  submitted?: Comment;
  /** The top-level comment to reply to, if it is approved and in this thread; for a reply to a reply, the parent of both. */
  parent?: Comment;
  /** The comment of this browser with the same text in the same thread. */
  repeatedHere?: Comment;
  /** Number of comments with the same text since `repeatedSince`: by anybody, in any thread, this one included. */
  repeatCount: number;
  /** Number of approved comments, and of spam, from this browser. */
  approved: number;
  spam: number;
  blocks: Block[];
};

export type Thread = ThreadKey & {
  isClosed: boolean;
  /** Approved comments and replies of the whole thread. */
  count: number;
  entries: ThreadEntry[];
  /** From 1; `pages` is at least 1. */
  page: number;
  pages: number;
};

export type QueueFilter = {
  status?: Status;
  /** Its id, or everything that its comments may be stored under. */
  article?: string | string[];
  locale?: Locale;
  /** Searches name, e-mail and text, ignoring case, accents and look-alike letters. */
  search?: string;
  /** From 1. */
  page?: number;
  /** At most 200; default 50. */
  size?: number;
};

/** A comment in the queue, with the comment it replies to and the number of other approved comments from the same browser. */
export type QueueEntry = { comment: Comment; parent?: Comment; approvedBefore: number };
export type QueuePage = { entries: QueueEntry[]; total: number; page: number; pages: number };

/**
 * `id` undoes the change; `changed` lists the comments whose status it changed, `stale` those that are no longer as they were seen.
 */
export type Change = { id: string; changed: string[]; stale: string[] };

/** How comments were when somebody decided: `versionOf` by id. What has changed since is left alone. */
export type Seen = Record<string, string>;

export const blockKinds = ['email', 'address', 'word', 'domain'] as const;
/**
 * Matching comments become spam. `value` is an e-mail hash, an IP address hash (which matches for one day), a folded word or a
 * domain.
 */
export type Block = { kind: (typeof blockKinds)[number]; value: string; createdAt: string };

/**
 * Stores comments. Once `add` resolves, the comment survives a crash of the process or the machine.
 *
 * Every method throws {@link StoreUnavailable} when the database cannot be reached or is full. Every change of a status is
 * written to the audit log in the same transaction.
 */
export interface CommentStore extends LetterStore, PeopleStore, SessionStore {
  /** Stores a comment and the subscription sent with it, or returns the stored comment with the same submission key. */
  add(comment: Comment, subscription?: Subscription): Promise<{ comment: Comment; isNew: boolean }>;
  /** Stores the editor's reply and approves the comments that it answers. Undefined when one of them is gone, or not as it was seen. */
  addReply(
    change: Attribution & { reply: Comment; above: string[]; seen?: Seen },
  ): Promise<{ comment: Comment; isNew: boolean } | undefined>;
  get(id: string): Promise<Comment | undefined>;
  getSubmissionContext(query: SubmissionContextQuery): Promise<SubmissionContext>;
  /** Lists the approved comments of a thread, fifty with their replies per page. `around` selects the page with that comment. */
  listThread(query: ThreadKey & { order: Order; page?: number; around?: string }): Promise<Thread>;
  /** Whether a thread has any comment that readers see. */
  hasComments(thread: ThreadKey): Promise<boolean>;
  listQueue(filter: QueueFilter): Promise<QueuePage>;
  countByStatus(): Promise<Record<Status, number>>;
  /** Sets the status of comments, `statusFor` their kind; skips those that have it already. */
  setStatus(change: Attribution & { ids: string[]; status: Status; seen?: Seen }): Promise<Change>;
  /** Reverts a change of status, except for comments whose status or text changed since, to whatever. */
  undo(change: Attribution & { id: string }): Promise<Change>;
  /**
   * Replaces the text of a comment, and the status and flags that result, if it is still in the version that was judged.
   *
   * @returns undefined when it is gone or in another version
   */
  edit(
    change: Attribution & { id: string; judged: string } & Pick<Comment, 'body' | 'status' | 'flags'>,
  ): Promise<Comment | undefined>;
  /** Deletes a comment; one with replies becomes an empty placeholder. Returns whether it existed. */
  remove(change: Attribution & { id: string }): Promise<boolean>;
  setClosed(change: Attribution & ThreadKey & { isClosed: boolean }): Promise<void>;
  listClosed(): Promise<ThreadKey[]>;
  /** Moves the comments stored under a name, and whether they are closed, to an article. Returns the number of comments. */
  moveThreads(change: Attribution & { from: string; to: string }): Promise<number>;
  block(change: Attribution & { block: Pick<Block, 'kind' | 'value'> }): Promise<void>;
  unblock(change: Attribution & { block: Pick<Block, 'kind' | 'value'> }): Promise<void>;
  listBlocks(): Promise<Block[]>;
  /** Writes an act at the desk to the audit log. */
  noteAct(act: DeskAct): Promise<void>;
  /** Lists the audit log, newest first. */
  listAudit(query: { page?: number; size?: number }): Promise<AuditEntry[]>;
  /**
   * Counts one attempt per key and returns the number in each key's window, including this one. Used for comments and for the
   * login; keys contain hashes, never an address.
   *
   * @param window  seconds
   * @param now     milliseconds
   */
  countAttempts(keys: { key: string; window: number }[], now: number): Promise<number[]>;
  /** The salt of a day (`2026-11-25`), the same for all processes. */
  getDailySalt(day: string): Promise<string>;
  /** Deletes the salts from before the day before this one, also from the files of the database. */
  deleteOldSalts(day: string): Promise<void>;
  /** Deletes the reports sent before a time (UTC ISO) that do not wait any more, also from the files of the database. */
  deleteOldReports(before: string): Promise<void>;
  /**
   * Deletes everything stored for an e-mail address, and removes it from the files of the database.
   *
   * Returns the number of comments, and `isErased: false` when another process kept the files from being cleaned.
   */
  forget(change: Attribution & { emailHash: string }): Promise<{ count: number; isErased: boolean }>;
  /** Lists the comments after this one, parents before replies, a batch at a time; empty at the end. See `iterateComments`. */
  listBatch(after?: Comment): Promise<Comment[]>;
  /** Stores the comments whose id and submission key are new; leaves existing ones unchanged. */
  import(change: Attribution & { comments: Comment[] }): Promise<{ added: number; known: number }>;
  /**
   * Writes a consistent copy while the store is in use.
   * @throws when the database has its own backup tools; the message names them
   */
  backup(file: string): Promise<void>;
  /**
   * Throws {@link StoreUnavailable} when comments would be refused. It may be called often: it writes only if nothing was written in
   * the last seconds, or if the last write failed.
   */
  checkHealth(): Promise<void>;
  close(): Promise<void>;
}
