import { z } from 'zod';
import { localeList } from '@/lib/i18n/locales';

/** Where a comment stands: only `approved` ones are shown to readers. */
export const statuses = ['waiting', 'approved', 'spam', 'binned'] as const;
export type Status = (typeof statuses)[number];

/** Why a comment was held or refused: what the moderator sees beside it. */
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

/** Written in one way, so that the order of texts is the order of time. */
const moment = z.iso.datetime().transform((text) => new Date(text).toISOString());
/** PostgreSQL keeps no NUL. */
const text = z.string().refine((value) => !value.includes('\0'), 'expected a text without NUL');

/**
 * A comment as it is kept: what an export line holds, with every field. Times are UTC in ISO 8601.
 *
 * `email` is '' for the editor's replies and for what was removed. It never leaves the server: what readers get is a
 * {@link PublicComment}. `body` is plain text as it was typed, lines end in \n; only `renderBody` makes HTML of it.
 */
export const commentSchema = z.strictObject({
  /** UUID, version 7: sorts by time. `#c-<id>` is the permanent link. */
  id: z.uuid(),
  article: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
  locale: z.enum(localeList),
  /** The comment this one answers; never itself a reply. */
  parent: z.uuid().nullable(),
  name: text.max(1_000),
  email: text.max(254),
  body: text.max(64_000),
  status: z.enum(statuses),
  flags: z.array(z.enum(flags)),
  /** Written by the editor of the site. */
  isAuthor: z.boolean(),
  createdAt: moment,
  /** When the writer last changed the text. */
  editedAt: moment.nullable(),
  /** When the text was taken away though replies remain: name, e-mail and body are then ''. */
  removedAt: moment.nullable(),
  /** One form, one comment: the second submission with the same key stores nothing. */
  submissionKey: z.string().min(1).max(100),
  /** Salted hash of the address, of use for a day; null when unknown. */
  addressHash: z.string().max(64).nullable(),
});
export type Comment = z.infer<typeof commentSchema>;

/** A comment that is to be stored. */
export type NewComment = Comment;

/** What readers see of a comment, and all that pages and fragments are given. */
export type PublicComment = Pick<
  Comment,
  | 'id'
  | 'article'
  | 'locale'
  | 'parent'
  | 'name'
  | 'body'
  | 'isAuthor'
  | 'createdAt'
  | 'editedAt'
  | 'removedAt'
>;

/** A comment with its replies, oldest first. */
export type ThreadEntry = PublicComment & { replies: PublicComment[] };

/** The newest or the oldest comment first; replies are always in the order of time. */
export const orders = ['newest', 'oldest'] as const;
export type Order = (typeof orders)[number];

export function toPublic(comment: Comment): PublicComment {
  const { id, article, locale, parent, name, body, isAuthor, createdAt, editedAt, removedAt } = comment;
  return { id, article, locale, parent, name, body, isAuthor, createdAt, editedAt, removedAt };
}
