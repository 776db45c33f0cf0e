import { z } from 'zod';
import { nameError } from '@/lib/log/write-log';
import type { Comment, Flag, Status } from '../comment';
import type { CommentContext } from '../comment-context';
import { countAttempt } from '../count-attempt';
import { hashBody } from '../hash-body';
import { hashEmail } from '../hash-email';
import { isSameOrigin, type OriginHeaders } from '../is-same-origin';
import { judgeComment } from '../spam/judge-comment';
import type { SubmissionContext } from '../store/comment-store';
import { StoreUnavailable } from '../store/store-unavailable';
import { bodySchema, type FieldFault, listFieldFaults } from '../submission/comment-form';
import type { CleanText } from '../text/clean-text';
import { versionOf } from '../version-of';
import { readEditCookie } from './edit-cookie';

/** What a writer sends to edit or delete a comment. */
export type WriterRequest = {
  id: string;
  /** The value of the cookie `editCookieName(id)`. */
  cookie: string | undefined;
  headers: OriginHeaders;
  /** Milliseconds. */
  now: number;
};

export type RevisionOutcome =
  | { kind: 'changed'; comment: Comment }
  | { kind: 'removed' }
  | { kind: 'invalid'; fault: FieldFault; body: string }
  /** The time to edit is over, this is not the writer's browser, or the comment is gone. */
  | { kind: 'refused'; body: string }
  | { kind: 'limited'; body: string }
  | { kind: 'unavailable'; body: string }
  | { kind: 'crossOrigin' };

/** Edits and deletions per comment and hour. */
const maxRevisions = 10;
/** How often an edit is judged anew because the comment has changed meanwhile. */
const maxTries = 5;

/** Edits a comment for its writer. The spam rules run again, so an approved comment may have to wait again. */
export function reviseComment(
  request: WriterRequest & { body: string },
  service: CommentContext,
): Promise<RevisionOutcome> {
  return asWriter({ request, body: request.body, service }, async (comment) => {
    const parsed = z.object({ body: bodySchema }).safeParse({ body: request.body });
    if (!parsed.success) {
      return { kind: 'invalid', fault: listFieldFaults(parsed.error).body ?? 'missing', body: request.body };
    }
    const { text } = parsed.data.body;
    if (text === comment.body) return { kind: 'changed', comment };
    const context = await service.store.getSubmissionContext({
      article: comment.article,
      locale: comment.locale,
      parent: null,
      writer: comment.writer,
      bodyHash: hashBody(text),
      submissionKey: comment.submissionKey,
      repeatedSince: comment.createdAt,
    });
    const judged = judgeRevision(comment, parsed.data.body, context);
    const at = new Date(request.now).toISOString();
    const change = { actor: 'writer' as const, at, id: comment.id, body: text, judged: versionOf(comment) };
    const changed = await service.store.edit({ ...change, ...judged });
    return changed && { kind: 'changed', comment: changed };
  });
}

/** Deletes a comment for its writer. Deleting it twice succeeds twice, because people double-tap. */
export function withdrawComment(request: WriterRequest, service: CommentContext): Promise<RevisionOutcome> {
  return asWriter({ request, body: '', service, ifGone: { kind: 'removed' } }, async ({ id }) => {
    const at = new Date(request.now).toISOString();
    await service.store.remove({ actor: 'writer', at, id });
    return { kind: 'removed' };
  });
}

function judgeRevision(
  comment: Comment,
  body: CleanText,
  context: SubmissionContext,
): { status: Status; flags: Flag[] } {
  const isApproved = comment.status === 'approved';
  const judged = judgeComment({
    name: { text: comment.name, found: [] },
    body,
    emailHash: hashEmail(comment.email),
    ipHash: comment.ipHash,
    // Do not count this comment as its own precedent.
    context: { ...context, approved: context.approved - (isApproved ? 1 : 0), repeatCount: 0 },
    isHoneypotFilled: comment.flags.includes('honeypot'),
    isPosing: comment.flags.includes('editorName'),
    isFlood: comment.flags.includes('flood'),
  });
  const flags: Flag[] =
    isApproved && judged.status !== 'approved' ? [...judged.flags, 'edited'] : judged.flags;
  return { status: comment.status === 'spam' ? 'spam' : judged.status, flags };
}

type Revision = {
  request: WriterRequest;
  body: string;
  service: CommentContext;
  /** The outcome when the comment was deleted already. */
  ifGone?: RevisionOutcome;
};

/**
 * Runs work on a comment if the request proves that its writer may still change it. Work that returns undefined runs again: the
 * comment has changed meanwhile, by a decision of the moderator, which the work must respect.
 */
async function asWriter(
  { request, body, service, ifGone = { kind: 'refused', body } }: Revision,
  work: (comment: Comment) => Promise<RevisionOutcome | undefined>,
): Promise<RevisionOutcome> {
  const { id, cookie, headers, now } = request;
  if (!isSameOrigin(headers)) return { kind: 'crossOrigin' };
  try {
    if (!readEditCookie({ comment: id, value: cookie, now }, service.secret))
      return { kind: 'refused', body };
    const attempt = { key: `revision:${id}`, window: 3_600 };
    const count = await countAttempt(attempt, now, service.store);
    if (count > maxRevisions) return { kind: 'limited', body };
    for (let tries = 0; tries < maxTries; tries += 1) {
      const comment = await service.store.get(id);
      if (!comment || comment.removedAt) return ifGone;
      if (comment.status === 'binned') return { kind: 'refused', body };
      const outcome = await work(comment);
      if (!outcome) continue;
      service.log({ event: 'revision', outcome: outcome.kind, comment: id });
      return outcome;
    }
    return { kind: 'unavailable', body };
  } catch (error) {
    const event = error instanceof StoreUnavailable ? 'store unavailable' : 'fault';
    service.log({ event, where: 'revision', error: nameError(error) });
    return { kind: 'unavailable', body };
  }
}
