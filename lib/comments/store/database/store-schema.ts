import type { Locale } from '@/lib/i18n/locales';
import type { Kind, Status } from '../../comment';
import type { Actor } from '../attribution';
import type { Block } from '../comment-store';
import type { QueuedLetter } from '../letter-store';

/**
 * The tables, as the newest migration leaves them. Times are UTC in ISO 8601, except in `attempts` (milliseconds).
 *
 * Values are texts, numbers and null: the driver of SQLite takes no boolean.
 */
export type StoreSchema = {
  comments: CommentTable;
  closed_threads: { article: string; locale: Locale };
  blocks: { kind: Block['kind']; value: string; created_at: string };
  audit: AuditTable;
  attempts: { key: string; window_start: number; count: number; expires: number };
  daily_salts: { day: string; salt: string };
  subscriptions: SubscriptionTable;
  /** Queued letters. */
  notices: NoticeTable;
  /** One row: when the last digest was claimed that was sent, and who claims the next one. */
  digests: { id: number; sent_at: string; claimed_at: string | null; claimed_until: string | null };
  people: PeopleTable;
  sessions: SessionTable;
  /** One row, which the health check overwrites. */
  health: { id: number; probe: string };
  /** Kysely's own: which migrations were made. */
  kysely_migration: { name: string; timestamp: string };
  /** The same of versions until November 2026. */
  schema_migrations: { number: number; name: string; applied_at: string };
};

type CommentTable = {
  id: string;
  article: string;
  locale: Locale;
  kind: Kind;
  parent: string | null;
  name: string;
  email: string;
  email_hash: string;
  body: string;
  body_hash: string;
  status: Status;
  /** Separated by spaces. */
  flags: string;
  /** Written by the site's editor: 1. */
  is_author: number;
  created_at: string;
  edited_at: string | null;
  removed_at: string | null;
  submission_key: string;
  address_hash: string | null;
  writer_hash: string | null;
  /** When the last digest was claimed that has it, sent or not; null when it was in none since it waits. */
  digested_at: string | null;
  search_text: string;
};

/** Accounts. */
type PeopleTable = {
  id: string;
  /** Folded. Of the accounts that were not removed only one has it. */
  name: string;
  shown: string;
  role: string;
  password_hash: string;
  created_at: string;
  removed_at: string | null;
};

type SessionTable = {
  id: string;
  /** The id of its account, or `moderator`. */
  person: string;
  token_hash: string;
  /** Of the password and the secret with which the session was made. */
  keys_hash: string;
  browser: string;
  created_at: string;
  seen_at: string;
  expires_at: string;
};

type AuditTable = {
  id: string;
  change_id: string;
  at: string;
  actor: Actor;
  /** The id of the account, or `moderator`; null for everybody else. */
  person: string | null;
  action: string;
  comment: string | null;
  from_status: string | null;
  to_status: string | null;
};

type SubscriptionTable = {
  id: string;
  email: string;
  email_hash: string;
  locale: Locale;
  thread: string;
  comment: string;
  confirmed_at: string | null;
  created_at: string;
};

type NoticeTable = {
  id: string;
  kind: QueuedLetter['kind'];
  comment: string;
  subscription: string;
  tries: number;
  /** Null: sent, or given up. */
  due_at: string | null;
};
