import type { Locale } from '@/lib/i18n/locales';
import type { Comment } from './comment';
import {
  type CommentForm,
  commentFormSchema,
  type FieldFaults,
  listFieldFaults,
  readFields,
  type Typed,
  toTyped,
} from './comment-form';
import { composeComment } from './compose-comment';
import { createGate, GateClosed } from './create-gate';
import { type EditCookie, issueEditCookie } from './edit-cookie';
import { type FormToken, type FormTokenFault, issueFormToken, readFormToken } from './form-token';
import { hashAddress } from './hash-address';
import { hashBody, hashEmail } from './hash-text';
import { isSameOrigin, type OriginHeaders } from './is-same-origin';
import { judgeCounts, limitKeys, secondsUntilReset } from './limits';
import { nameError } from './log-event';
import { askForNotices } from './notice/ask-for-notices';
import type { Comments } from './open-store';
import { floodDifficulty, isProof, waitInstead } from './proof-of-work';
import { StoreUnavailable } from './store-unavailable';

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

/** A text that the same person sent within this time, in milliseconds, is the same comment. */
const repeatTime = 24 * 60 * 60 * 1_000;

/** Submissions that are at work on the store at once, so that a flood of them leaves room for readers; and that wait for it. */
const gate = createGate(16, 5_000);
/** Seconds after which one that found the gate closed may come again. */
const gateRetry = 60;

/** Takes a form that was sent: checks where it comes from and what is in it, whether a person sent it, and stores it. Throws nothing. */
export async function submitComment(
  form: FormData | URLSearchParams,
  facts: RequestFacts,
  comments: Comments,
): Promise<SubmitOutcome> {
  const start = performance.now();
  const outcome = await submit(form, facts, comments);
  const { id, article, locale, status, flags } =
    'comment' in outcome ? outcome.comment : ({} as Partial<Comment>);
  const isNew = outcome.kind === 'stored' ? outcome.isNew : undefined;
  const took = Math.round(performance.now() - start);
  comments.log({
    event: 'submission',
    outcome: outcome.kind,
    isNew,
    comment: id,
    article,
    locale,
    status,
    flags,
    took,
  });
  return outcome;
}

async function submit(
  form: FormData | URLSearchParams,
  facts: RequestFacts,
  comments: Comments,
): Promise<SubmitOutcome> {
  if (!isSameOrigin(facts.headers)) return { kind: 'crossOrigin', status: 403 };
  const sent = readFields(form);
  const typed = toTyped(sent);
  const parsed = commentFormSchema.safeParse(sent);
  const fields = parsed.success ? {} : listFieldFaults(parsed.error);
  if (
    !fields.article &&
    !fields.lang &&
    !facts.hasArticle(typed.article.trim(), typed.lang.trim() as Locale)
  ) {
    fields.article = 'unknown';
  }
  if (fields.article || fields.lang) return { kind: 'invalid', status: 422, fields, typed, token: '' };
  const thread = { article: typed.article.trim(), locale: typed.lang.trim() as Locale };
  const { token, fault } = readFormToken(typed.token, { ...thread, now: facts.now }, comments.secret);
  const renew = (own: { nonce?: string; difficulty?: number } = token ?? {}) =>
    issueFormToken({ ...thread, now: facts.now, ...own }, comments.secret);
  if (!parsed.success || !token || fault) {
    // The form is old enough when it comes again, unless it has to be a new one.
    const kept = token && fault !== 'stale' ? typed.token : renew({});
    return { kind: 'invalid', status: 422, fields, form: fault, typed, token: kept };
  }
  try {
    return await gate(() => decide({ form: parsed.data, typed, token, facts, comments, renew }));
  } catch (error) {
    if (error instanceof GateClosed)
      return { kind: 'limited', status: 429, retryAfter: gateRetry, typed, token: typed.token };
    if (!(error instanceof StoreUnavailable))
      comments.log({ event: 'fault', where: 'submission', error: nameError(error) });
    else comments.log({ event: 'store away', error: nameError(error) });
    return { kind: 'unavailable', status: 503, typed, token: typed.token };
  }
}

type Submission = {
  form: CommentForm;
  typed: Typed;
  token: FormToken;
  facts: RequestFacts;
  comments: Comments;
  renew: (own?: { nonce?: string; difficulty?: number }) => string;
};

async function decide(submission: Submission): Promise<SubmitOutcome> {
  const { form, typed, token, facts, comments, renew } = submission;
  const { article, locale } = token;
  const addressHash = await hashAddress(facts.address, facts.now, comments);
  const standing = await comments.store.getStanding({
    article,
    locale,
    parent: form.parent,
    emailHash: hashEmail(form.email),
    bodyHash: hashBody(form.body.text),
    submissionKey: token.nonce,
    repeatedSince: new Date(facts.now - repeatTime).toISOString(),
  });
  const { submitted, repeatedHere, isClosed } = standing;
  // The same form with another text is a new comment, and needs a form of its own.
  if (submitted && submitted.body !== form.body.text) {
    return { kind: 'invalid', status: 422, fields: {}, form: 'stale', typed, token: renew({}) };
  }
  if (submitted) return stored(submitted, false, submission);
  // Anybody can repeat what stands on the page: it is no proof of who wrote it.
  if (repeatedHere) return { kind: 'stored', comment: repeatedHere, isNew: false };
  if (isClosed) return { kind: 'closed', status: 403, typed, token: '' };
  if (form.parent && !standing.parent) {
    return { kind: 'invalid', status: 422, fields: { parent: 'unknown' }, typed, token: typed.token };
  }
  const counts = await comments.store.countAttempts(limitKeys({ article, locale, addressHash }), facts.now);
  const load = judgeCounts(counts, comments.settings.limits);
  if (load === 'over') {
    return {
      kind: 'limited',
      status: 429,
      retryAfter: secondsUntilReset(facts.now),
      typed,
      token: typed.token,
    };
  }
  if (load === 'flood' && !hasEarned(submission)) {
    const asked = { nonce: token.nonce, difficulty: floodDifficulty };
    return {
      kind: 'proofNeeded',
      status: 429,
      difficulty: floodDifficulty,
      wait: waitInstead,
      typed,
      token: renew(asked),
    };
  }
  const comment = composeComment({
    form,
    token,
    standing,
    addressHash,
    now: facts.now,
    isTrapped: typed.homepage !== '',
    isFlood: load === 'flood',
    siteNames: facts.siteNames,
  });
  const added = await comments.store.add(comment);
  if (added.comment.body !== comment.body) {
    // The same form came twice in one moment, with two texts: one of them is stored.
    return { kind: 'invalid', status: 422, fields: {}, form: 'stale', typed, token: renew({}) };
  }
  if (added.isNew && typed.notify) await askForNotices(comment, facts.now, comments);
  return stored(added.comment, added.isNew, submission);
}

/** During a flood: whether work was done for this form, or time has passed since it was asked for. */
function hasEarned({ token, typed, facts }: Submission): boolean {
  if (token.difficulty === 0) return false;
  return (
    facts.now - token.issuedAt >= waitInstead * 1_000 || isProof(typed.token, typed.proof, token.difficulty)
  );
}

function stored(comment: Comment, isNew: boolean, { facts, comments }: Submission): SubmitOutcome {
  return { kind: 'stored', comment, isNew, cookie: issueEditCookie(comment, facts.now, comments.secret) };
}
