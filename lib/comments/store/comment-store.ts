import type { Locale } from '@/lib/i18n/locales';
import type { Comment, NewComment, Order, Status, ThreadEntry } from '../comment';
import type { LetterStore } from './letter-store';

/** One article in one language has one thread. */
export type ThreadKey = { article: string; locale: Locale };

/** What the pipeline has to know about a submission before it decides; read in one go. */
export type SubmissionContextQuery = ThreadKey & {
  parent: string | null;
  emailHash: string;
  bodyHash: string;
  submissionKey: string;
  /** Since when the same text counts as repeated. UTC ISO. */
  repeatedSince: string;
};

export type SubmissionContext = {
  isClosed: boolean;
  /** The comment that this form has stored already. */
  submitted?: Comment;
  /** The comment to answer, when it is there, approved, and of this thread; a reply to a reply leads to the comment above both. */
  parent?: Comment;
  /** The writer's own comment with the same text in the same thread. */
  repeatedHere?: Comment;
  /** Comments of anybody, anywhere, with the same text. */
  repeatedElsewhere: number;
  /** Comments under this e-mail address that were approved, and that were called spam. */
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
  article?: string;
  locale?: Locale;
  /** Looked for in name, e-mail and text, by letters that sound or look alike. */
  search?: string;
  /** From 1. */
  page?: number;
  /** At most 200; 50 when left out. */
  size?: number;
};

/** A comment in the queue, with the text it answers. */
export type QueueEntry = { comment: Comment; parent?: Comment; approvedBefore: number };
export type QueuePage = { entries: QueueEntry[]; total: number; page: number; pages: number };

/** Who does something to comments: `moderator`, `command line`, `writer`, `rules`. */
export type Actor = 'moderator' | 'command line' | 'writer' | 'rules';
/** By whom and when (UTC ISO). */
export type Attribution = { actor: Actor; at: string };

/** `id` undoes the change; `changed` lists the comments whose status it changed. */
export type Change = { id: string; changed: string[] };

export const blockKinds = ['email', 'address', 'word', 'domain'] as const;
/**
 * Something that keeps a comment from being shown. `value` is an e-mail hash, an address hash (which counts for a day),
 * a folded word or a domain.
 */
export type Block = { kind: (typeof blockKinds)[number]; value: string; createdAt: string };

/** One line of the audit log: ids and statuses, nothing about a person. */
export type AuditEntry = {
  id: string;
  change: string;
  at: string;
  actor: Actor;
  /** `status`, `undo`, `reply`, `edit`, `remove`, `close`, `open`, `block`, `unblock`, `forget`, `import`. */
  action: string;
  comment: string | null;
  from: string | null;
  to: string | null;
};

/**
 * Keeps comments. What `add` has acknowledged survives the end of the process and of the machine.
 *
 * Every method throws {@link StoreUnavailable} when the store cannot be reached or is full. Everything that changes the status
 * of a comment is written to the audit log in the same transaction.
 */
export interface CommentStore extends LetterStore {
  /** Stores a comment, or finds the one that was stored with the same submission key. */
  add(comment: NewComment): Promise<{ comment: Comment; isNew: boolean }>;
  get(id: string): Promise<Comment | undefined>;
  getSubmissionContext(question: SubmissionContextQuery): Promise<SubmissionContext>;
  /** Approved comments of a thread. `around` chooses the page on which that comment stands; fifty comments with replies make a page. */
  listThread(question: ThreadKey & { order: Order; page?: number; around?: string }): Promise<Thread>;
  listQueue(question: QueueFilter): Promise<QueuePage>;
  countByStatus(): Promise<Record<Status, number>>;
  /** Gives comments a status; those that have it already are passed over. */
  setStatus(change: Attribution & { ids: string[]; status: Status }): Promise<Change>;
  /** Takes a change back, for every comment that still stands as it left it. */
  undo(change: Attribution & { id: string }): Promise<Change>;
  /** Replaces the text (and what follows from it) of a comment. */
  edit(
    change: Attribution & { id: string } & Pick<Comment, 'body' | 'status' | 'flags'>,
  ): Promise<Comment | undefined>;
  /** Deletes a comment; under one with replies the place remains, without name, e-mail and text. Returns whether there was one. */
  remove(change: Attribution & { id: string }): Promise<boolean>;
  setClosed(change: Attribution & ThreadKey & { isClosed: boolean }): Promise<void>;
  listClosed(): Promise<ThreadKey[]>;
  block(change: Attribution & { block: Pick<Block, 'kind' | 'value'> }): Promise<void>;
  unblock(change: Attribution & { block: Pick<Block, 'kind' | 'value'> }): Promise<void>;
  listBlocks(): Promise<Block[]>;
  /** The newest first. */
  listAudit(question: { page?: number; size?: number }): Promise<AuditEntry[]>;
  /**
   * Counts one attempt for each key and tells how many there were within its window, this one included.
   * Of use for comments and for the login alike; keys hold hashes, never an address.
   *
   * @param window  seconds
   * @param now     milliseconds
   */
  countAttempts(keys: { key: string; window: number }[], now: number): Promise<number[]>;
  /** The salt of a day (`2026-11-25`), the same for every process; forgotten two days later. */
  getDailySalt(day: string): Promise<string>;
  /** Removes everything that was stored under an e-mail address. Returns the number of comments. */
  forget(change: Attribution & { emailHash: string }): Promise<number>;
  /** Every comment, parents before replies. */
  iterate(): AsyncIterable<Comment>;
  /** The next of them behind one that came before; none at the end. */
  listBatch(after?: Comment): Promise<Comment[]>;
  /** Stores comments that are not there yet, by id and submission key; touches none that is. */
  import(change: Attribution & { comments: Comment[] }): Promise<{ added: number; known: number }>;
  /**
   * Writes a consistent copy while the store is in use.
   * @throws when this kind of store is backed up by its own tools; the message names them
   */
  backup(file: string): Promise<void>;
  /** Reads and writes once. Resolves to the time it took in milliseconds, or throws {@link StoreUnavailable}. */
  checkHealth(): Promise<number>;
  close(): Promise<void>;
}
