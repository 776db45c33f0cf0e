import { z } from 'zod';
import { localeList } from '@/lib/i18n/locales';

/** What readers send: a comment, or a report of a mistake on a page, which only the editors ever see. */
export const kinds = ['comment', 'report'] as const;
export type Kind = (typeof kinds)[number];

/** The status of a comment; readers see only `approved` comments. A report is `done` instead. */
export const statuses = ['waiting', 'approved', 'done', 'spam', 'binned'] as const;
export type Status = (typeof statuses)[number];

/** Why a comment was held or marked as spam; the moderator sees it beside the comment. */
export const flags = [
  'firstTime',
  'editorName',
  'link',
  'manyLinks',
  'lookAlikeDomain',
  'spamWord',
  'homograph',
  'hiddenCharacters',
  'bidi',
  'zalgo',
  'encoding',
  'repeated',
  'honeypot',
  'blocked',
  'flood',
  'edited',
  'imported',
] as const;
export type Flag = (typeof flags)[number];

/** A time, always in the same format, so that sorting as text sorts by time. */
const timestamp = z.iso.datetime().transform((text) => new Date(text).toISOString());
/** A text without NUL, which PostgreSQL cannot store. */
const text = z.string().refine((value) => !value.includes('\0'), 'expected a text without NUL');

/**
 * A comment with every field. Times are UTC in ISO 8601.
 *
 * `email` is '' for the editor's replies, for removed comments, and for reports whose writer wants no answer; the `name` of a report is ''. It never leaves the server: readers get a
 * {@link PublicComment}. `body` is plain text with lines ending in \n; only `renderBody` turns it into HTML.
 */
export const commentSchema = z.strictObject({
  /** UUID version 7, so it sorts by time. `#c-<id>` is the permalink. */
  id: z.uuid(),
  /**
   * The article's id. Where there is none any more: the name under which the comment was stored. A report may be about another page
   * (`reportedPages`).
   */
  article: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
  locale: z.enum(localeList),
  /** Exports until November 2026 have comments only. */
  kind: z.enum(kinds).default('comment'),
  /** The comment this one replies to; never itself a reply. */
  parent: z.uuid().nullable(),
  name: text.max(1_000),
  email: text.max(254),
  body: text.max(64_000),
  status: z.enum(statuses),
  flags: z.array(z.enum(flags)),
  /** Written by the site's editor. */
  isByEditor: z.boolean(),
  createdAt: timestamp,
  /** When the writer last edited the text. */
  editedAt: timestamp.nullable(),
  /** When a comment with replies was removed: it stays as a placeholder whose name, e-mail and body are ''. */
  removedAt: timestamp.nullable(),
  /** Unique per form: a second submission with the same key stores nothing. */
  submissionKey: z.string().min(1).max(100),
  /** Hash of the IP address with a daily salt, comparable for one day; null when unknown. */
  ipHash: z.string().max(64).nullable(),
  /** Hash of the random id of the browser that sent it; null when it has none, as in exports until November 2026. */
  writer: z.string().max(64).nullable().default(null),
});
export type Comment = z.infer<typeof commentSchema>;

/** The status that a decision gives to each kind: readers never see a report, whatever is decided. */
export function statusFor(kind: Kind, status: Status): Status {
  if (status !== 'approved' && status !== 'done') return status;
  return kind === 'report' ? 'done' : 'approved';
}

/** The part of a comment that pages may show. */
export type PublicComment = Pick<
  Comment,
  'id' | 'locale' | 'parent' | 'name' | 'body' | 'isByEditor' | 'createdAt' | 'editedAt' | 'removedAt'
>;

/** A comment with its replies, oldest first. */
export type ThreadEntry = PublicComment & { replies: PublicComment[] };

/** Orders of the comments in a thread. Replies are always oldest first. */
export const orders = ['newest', 'oldest'] as const;
export type Order = (typeof orders)[number];

export function toPublic(comment: Comment): PublicComment {
  const { id, locale, parent, name, body, isByEditor, createdAt, editedAt, removedAt } = comment;
  return { id, locale, parent, name, body, isByEditor, createdAt, editedAt, removedAt };
}
