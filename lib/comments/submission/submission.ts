import type { Locale } from '@/lib/i18n/locales';
import type { Comment } from '../comment';
import type { OriginHeaders } from '../is-same-origin';
import type { EditCookie } from '../revision/edit-cookie';
import type { CommentForm, FieldFaults, Typed } from './comment-form';
import type { FormToken, FormTokenFault } from './form-token';

/** What the pipeline has to know about a request beside the form. */
export type RequestFacts = {
  /** The visitor's address; of it only a hash is kept, for a day. '' when unknown. */
  address: string;
  /** Milliseconds. */
  now: number;
  headers: OriginHeaders;
  /** Whether there is such an article in this language; the pipeline reads no content. */
  hasArticle: (article: string, locale: Locale) => boolean;
  /** Names of the site in its languages: whoever writes under one of them waits. */
  siteNames: readonly string[];
};

/** A form that is to be shown again holds what was typed, and a token. `token` is '' when no form can be shown. */
type Again = { typed: Typed; token: string };

/** What became of a submission. `status` is the HTTP status of an answer that shows the form again. */
export type SubmitOutcome =
  /** Stored now (`isNew`) or before. Answer with 303; of `comment.status` readers learn only whether it is `approved`. */
  | {
      kind: 'stored';
      comment: Comment;
      isNew: boolean;
      /** Lets its holder change the comment; only who has the form gets it. */
      cookie?: EditCookie;
    }
  /** Faults of fields, of the form as a whole, or both. A form with a fault of its own is taken when it is sent again. */
  | ({ kind: 'invalid'; status: 422; fields: FieldFaults; form?: FormTokenFault } & Again)
  /** Many submissions at once. The form is taken with a `proof`, or without one when sent `wait` seconds later. */
  | ({ kind: 'proofNeeded'; status: 429; difficulty: number; wait: number } & Again)
  /** Too many from there; `retryAfter` is in seconds. */
  | ({ kind: 'limited'; status: 429; retryAfter: number } & Again)
  | ({ kind: 'closed'; status: 403 } & Again)
  | ({ kind: 'unavailable'; status: 503 } & Again)
  /** From another site. Nothing is shown again: it was not typed in our form. */
  | { kind: 'crossOrigin'; status: 403 };

/** A form in which nothing is wrong by itself, with all that is known about it. */
export type Submission = {
  form: CommentForm;
  typed: Typed;
  token: FormToken;
  facts: RequestFacts;
  /** A token for showing the form again: of the same form unless told otherwise. */
  renew: (own?: { nonce?: string; difficulty?: number }) => string;
};
