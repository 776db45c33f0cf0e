import { v7 as newId } from 'uuid';
import type { Comment, Flag, Kind, Status } from '../comment';
import { hashEmail } from '../hash-email';
import { judgeComment } from '../spam/judge-comment';
import { posesAsEditor } from '../spam/poses-as-editor';
import type { SubmissionContext } from '../store/comment-store';
import type { CommentForm } from './comment-form';
import type { FormToken } from './form-token';

type Parts = {
  kind: Kind;
  form: CommentForm;
  token: FormToken;
  context: SubmissionContext;
  ipHash: string | null;
  /** Hash of the browser's id; null for a report. */
  writer: string | null;
  /** Milliseconds. */
  now: number;
  isHoneypotFilled: boolean;
  isFlood: boolean;
  /** Names of the site, which only the editor may use. */
  siteNames: readonly string[];
};

/** Composes the comment to store for a valid form, with the status and flags that the spam rules give it. */
export function composeComment({ kind, form, token, context, now, siteNames, ...evidence }: Parts): Comment {
  const { name, body, email } = form;
  const isPosing = posesAsEditor(name.text, siteNames);
  const judged = judgeComment({ ...evidence, isPosing, name, body, emailHash: hashEmail(email), context });
  return {
    id: newId(),
    article: token.article,
    locale: token.locale,
    kind,
    parent: context.parent?.id ?? null,
    name: name.text,
    email,
    body: body.text,
    ...(kind === 'report' ? holdReport(judged) : judged),
    isByEditor: false,
    createdAt: new Date(now).toISOString(),
    editedAt: null,
    removedAt: null,
    submissionKey: token.nonce,
    ipHash: evidence.ipHash,
    writer: evidence.writer,
  };
}

/** A report is never published, and everybody’s first one. */
function holdReport({ status, flags }: { status: Status; flags: Flag[] }): { status: Status; flags: Flag[] } {
  return {
    status: status === 'spam' ? 'spam' : 'waiting',
    flags: flags.filter((flag) => flag !== 'firstTime'),
  };
}
