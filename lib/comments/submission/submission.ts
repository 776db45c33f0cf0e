import type { Comment, Kind } from '../comment';
import type { OriginHeaders } from '../is-same-origin';
import type { EditCookie } from '../revision/edit-cookie';
import type { CommentForm, FieldFaults, Typed } from './comment-form';
import type { FormArticle, FormToken, FormTokenFault } from './form-token';

/** What a submission needs to know about its request, besides the form. */
export type RequestFacts = {
  /** The visitor's IP address; only a hash of it is stored, comparable for a day. '' when unknown. */
  ip: string;
  /** Milliseconds. */
  now: number;
  headers: OriginHeaders;
  /** The value of the cookie `writerCookieName`. */
  writerCookie?: string;
  /** What the form sends; without it, a comment. */
  kind?: Kind;
  /** The article, or for a report the page, that the form names; undefined when there is none. Passed in because submissions do not read content. */
  article: FormArticle | undefined;
  /** Names of the site in each language: comments under one of them are held. */
  siteNames: readonly string[];
};

/** What a form needs to be shown again. `token` is '' when no form can be shown. */
type FormAgain = { typed: Typed; token: string };

/** The outcome of a submission. `status` is the HTTP status of the page that shows the form again. */
export type SubmitOutcome =
  /** Stored now (`isNew`) or earlier. Answer with 303; tell readers only whether `comment.status` is `approved`. */
  | {
      kind: 'stored';
      comment: Comment;
      isNew: boolean;
      /** Lets its holder edit the comment; only whoever sent this very form gets it. */
      cookie?: EditCookie;
      /** Lets later comments from this browser appear at once when this one is approved; set together with `cookie`. */
      writerCookie?: EditCookie;
    }
  /** Faults of fields, of the token, or both. With only a token fault the form is accepted when sent again. */
  | ({ kind: 'invalid'; status: 422; fields: FieldFaults; form?: FormTokenFault } & FormAgain)
  /** A flood. The form is accepted with a `proof`, or without one when sent `wait` seconds later. */
  | ({ kind: 'proofNeeded'; status: 429; difficulty: number; wait: number } & FormAgain)
  /** Too many from one address or for one thread; `retryAfter` is in seconds. */
  | ({ kind: 'limited'; status: 429; retryAfter: number } & FormAgain)
  | ({ kind: 'closed'; status: 403 } & FormAgain)
  | ({ kind: 'unavailable'; status: 503 } & FormAgain)
  /** From another site. Nothing is shown again because it was not typed in our form. */
  | { kind: 'crossOrigin'; status: 403 };

/** A valid form with everything needed to store it. */
export type Submission = {
  form: CommentForm;
  typed: Typed;
  token: FormToken;
  facts: RequestFacts;
  /** Issues a token to show the form again; without values it keeps the nonce and difficulty, `{}` starts a new form. */
  reissueToken: (values?: { nonce?: string; difficulty?: number }) => string;
};
