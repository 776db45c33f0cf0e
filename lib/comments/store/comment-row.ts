import { type Comment, flags, type PublicComment, statuses, toPublic } from '../comment';
import { hashBody, hashEmail } from '../hash-text';
import { foldText } from '../text/fold-text';
import type { SqlRow, SqlValue } from './database/sql-database';

/** The columns of a comment, in the order of `toValues`. */
export const columns = [
  'id',
  'article',
  'locale',
  'parent',
  'name',
  'email',
  'email_hash',
  'body',
  'body_hash',
  'status',
  'flags',
  'is_author',
  'created_at',
  'edited_at',
  'removed_at',
  'submission_key',
  'address_hash',
  'search_text',
] as const;

export function toValues(comment: Comment): SqlValue[] {
  return [
    comment.id,
    comment.article,
    comment.locale,
    comment.parent,
    comment.name,
    comment.email,
    hashEmail(comment.email),
    comment.body,
    hashBody(comment.body),
    comment.status,
    comment.flags.join(' '),
    comment.isAuthor ? 1 : 0,
    comment.createdAt,
    comment.editedAt,
    comment.removedAt,
    comment.submissionKey,
    comment.addressHash,
    searchText(comment),
  ];
}

/** What the queue is searched in. */
export function searchText({ name, email, body }: Pick<Comment, 'name' | 'email' | 'body'>): string {
  return foldText(`${name}\n${email}\n${body}`);
}

export function toComment(row: SqlRow): Comment {
  const text = (key: string) => String(row[key] ?? '');
  const textOrNull = (key: string) => (row[key] === null ? null : text(key));
  return {
    id: text('id'),
    article: text('article'),
    locale: text('locale') as Comment['locale'],
    parent: textOrNull('parent'),
    name: text('name'),
    email: text('email'),
    body: text('body'),
    status: oneOf(statuses, text('status')),
    flags: text('flags')
      .split(' ')
      .filter(Boolean)
      .map((flag) => oneOf(flags, flag)),
    isAuthor: row.is_author === 1,
    createdAt: text('created_at'),
    editedAt: textOrNull('edited_at'),
    removedAt: textOrNull('removed_at'),
    submissionKey: text('submission_key'),
    addressHash: textOrNull('address_hash'),
  };
}

export function toPublicComment(row: SqlRow): PublicComment {
  return toPublic(toComment(row));
}

function oneOf<const Value extends string>(values: readonly Value[], value: string): Value {
  const found = values.find((candidate) => candidate === value);
  if (found === undefined)
    throw new TypeError(`a comment in the store: expected one of ${values.join(', ')}, received "${value}"`);
  return found;
}
