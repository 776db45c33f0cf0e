import { localeList } from '@/lib/i18n/locales';
import { type Comment, flags, kinds, type PublicComment, statuses, toPublic } from '../comment';
import { hashBody } from '../hash-body';
import { hashEmail } from '../hash-email';
import { foldText } from '../text/fold-text';
import type { StoreSchema } from './database/store-schema';
import { parseOneOf } from './parse-one-of';

type CommentRow = StoreSchema['comments'];

export function toRow(comment: Comment): CommentRow {
  return {
    id: comment.id,
    article: comment.article,
    locale: comment.locale,
    kind: comment.kind,
    parent: comment.parent,
    name: comment.name,
    email: comment.email,
    email_hash: hashEmail(comment.email),
    body: comment.body,
    body_hash: hashBody(comment.body),
    status: comment.status,
    flags: comment.flags.join(' '),
    is_author: comment.isByEditor ? 1 : 0,
    created_at: comment.createdAt,
    edited_at: comment.editedAt,
    removed_at: comment.removedAt,
    submission_key: comment.submissionKey,
    address_hash: comment.ipHash,
    writer_hash: comment.writer,
    digested_at: null,
    search_text: searchText(comment),
  };
}

/** The text that the search of the queue matches. */
export function searchText({ name, email, body }: Pick<Comment, 'name' | 'email' | 'body'>): string {
  return foldText(`${name}\n${email}\n${body}`);
}

export function toComment(row: CommentRow): Comment {
  return {
    id: row.id,
    article: row.article,
    locale: parseOneOf(row.locale, 'locale', localeList),
    kind: parseOneOf(row.kind, 'kind', kinds),
    parent: row.parent,
    name: row.name,
    email: row.email,
    body: row.body,
    status: parseOneOf(row.status, 'status', statuses),
    flags: row.flags
      .split(' ')
      .filter(Boolean)
      .map((flag) => parseOneOf(flag, 'flags', flags)),
    isByEditor: row.is_author === 1,
    createdAt: row.created_at,
    editedAt: row.edited_at,
    removedAt: row.removed_at,
    submissionKey: row.submission_key,
    ipHash: row.address_hash,
    writer: row.writer_hash,
  };
}

export function toPublicComment(row: CommentRow): PublicComment {
  return toPublic(toComment(row));
}
