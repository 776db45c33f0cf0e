import { localeList } from '@/lib/i18n/locales';
import { type Comment, flags, type PublicComment, statuses, toPublic } from '../comment';
import { hashBody } from '../hash-body';
import { hashEmail } from '../hash-email';
import { foldText } from '../text/fold-text';
import type { SqlRow, SqlValue } from './database/sql-database';
import { parseOneOf, readOneOf, readText, readTextOrNull } from './read-columns';

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
    comment.isByEditor ? 1 : 0,
    comment.createdAt,
    comment.editedAt,
    comment.removedAt,
    comment.submissionKey,
    comment.ipHash,
    searchText(comment),
  ];
}

/** The text that the search of the queue matches. */
export function searchText({ name, email, body }: Pick<Comment, 'name' | 'email' | 'body'>): string {
  return foldText(`${name}\n${email}\n${body}`);
}

export function toComment(row: SqlRow): Comment {
  return {
    id: readText(row, 'id'),
    article: readText(row, 'article'),
    locale: readOneOf(row, 'locale', localeList),
    parent: readTextOrNull(row, 'parent'),
    name: readText(row, 'name'),
    email: readText(row, 'email'),
    body: readText(row, 'body'),
    status: readOneOf(row, 'status', statuses),
    flags: readText(row, 'flags')
      .split(' ')
      .filter(Boolean)
      .map((flag) => parseOneOf(flag, 'flags', flags)),
    isByEditor: row.is_author === 1,
    createdAt: readText(row, 'created_at'),
    editedAt: readTextOrNull(row, 'edited_at'),
    removedAt: readTextOrNull(row, 'removed_at'),
    submissionKey: readText(row, 'submission_key'),
    ipHash: readTextOrNull(row, 'address_hash'),
  };
}

export function toPublicComment(row: SqlRow): PublicComment {
  return toPublic(toComment(row));
}
