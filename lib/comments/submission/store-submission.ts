import type { Comment } from '../comment';
import type { CommentContext } from '../comment-context';
import { secondsUntilReset } from '../count-attempt';
import { hashBody } from '../hash-body';
import { hashIpAddress } from '../hash-ip-address';
import { createSubscription } from '../letters/create-subscription';
import { issueEditCookie } from '../revision/edit-cookie';
import { composeComment } from './compose-comment';
import { floodDifficulty, isProof, waitWithoutProof } from './proof-of-work';
import { isAddressWithinLimits, isFlooded, isThreadWithinLimits, limitWindow } from './rate-limits';
import type { Submission, SubmitOutcome } from './submission';
import { createWriterId, hashWriter, issueWriterCookie, readWriterCookie } from './writer-cookie';

/** The same text from the same browser in the same thread is a repeat within this time, in milliseconds. */
const repeatWindow = 24 * 60 * 60 * 1_000;

/**
 * Stores a parsed submission unless it is a repeat, its thread is closed, or a limit is reached.
 *
 * @throws {StoreUnavailable}
 */
export async function storeSubmission(
  submission: Submission,
  service: CommentContext,
): Promise<SubmitOutcome> {
  const { form, typed, token, facts, reissueToken } = submission;
  const { article, locale } = token;
  const ipHash = await hashIpAddress(facts.ip, facts.now, service);
  const writerId =
    readWriterCookie(facts.writerCookie, service.secret) ?? createWriterId(token.nonce, service.secret);
  const { kind = 'comment' } = facts;
  // A report gives its browser no trust, and gets no cookies.
  const writer = kind === 'report' ? null : hashWriter(writerId);
  const context = await service.store.getSubmissionContext({
    article,
    locale,
    parent: form.parent,
    writer,
    bodyHash: hashBody(form.body.text),
    submissionKey: token.nonce,
    repeatedSince: new Date(facts.now - repeatWindow).toISOString(),
  });
  const { submitted, repeatedHere, isClosed } = context;
  const accept = (comment: Comment, isNew: boolean): SubmitOutcome => ({
    kind: 'stored',
    comment,
    isNew,
    ...(writer !== null && {
      cookie: issueEditCookie(comment, facts.now, service.secret),
      writerCookie: comment.writer === writer ? issueWriterCookie(writerId, service.secret) : undefined,
    }),
  });
  if (submitted && submitted.body === form.body.text) return accept(submitted, false);
  const limited: SubmitOutcome = {
    kind: 'limited',
    status: 429,
    retryAfter: secondsUntilReset(limitWindow, facts.now),
    typed,
    token: typed.token,
  };
  if (!(await isAddressWithinLimits({ ...facts, ipHash }, service))) return limited;
  // This form has stored a comment with another text, so the new text needs a new token.
  if (submitted) {
    return { kind: 'invalid', status: 422, fields: {}, form: 'stale', typed, token: reissueToken({}) };
  }
  // No edit cookie: anybody can copy a text from the page, so repeating it does not prove who wrote it.
  if (repeatedHere) return { kind: 'stored', comment: repeatedHere, isNew: false };
  if (isClosed && kind === 'comment') return { kind: 'closed', status: 403, typed, token: '' };
  const orphaned: SubmitOutcome = {
    kind: 'invalid',
    status: 422,
    fields: { parent: 'unknown' },
    typed,
    token: typed.token,
  };
  if (form.parent && !context.parent) return orphaned;
  // All reports count as one thread, and not for the comments of the article.
  const counted = { article: facts.article?.form ?? article, locale };
  const isFlood = await isFlooded(counted, facts.now, service);
  if (isFlood && !hasProofOrWaited(submission)) {
    const withProof = { nonce: token.nonce, difficulty: floodDifficulty };
    return {
      kind: 'proofNeeded',
      status: 429,
      difficulty: floodDifficulty,
      wait: waitWithoutProof,
      typed,
      token: reissueToken(withProof),
    };
  }
  if (isFlood && !(await isThreadWithinLimits(counted, facts.now, service))) return limited;
  const comment = composeComment({
    kind,
    form,
    token,
    context,
    ipHash,
    writer,
    now: facts.now,
    isHoneypotFilled: typed.homepage !== '',
    isFlood,
    siteNames: facts.siteNames,
  });
  const mayNotify =
    kind === 'comment' &&
    typed.notify !== '' &&
    service.settings.mail !== undefined &&
    comment.status !== 'spam';
  const subscription = mayNotify ? createSubscription(comment) : undefined;
  const added = await service.store.add(comment, subscription).catch(async (error) => {
    // The database refuses a reply whose parent was deleted since.
    if (comment.parent && !(await service.store.get(comment.parent))) return undefined;
    throw error;
  });
  if (!added) return orphaned;
  if (added.comment.body !== comment.body) {
    // The same form arrived twice at once with two texts: only the other one was stored.
    return { kind: 'invalid', status: 422, fields: {}, form: 'stale', typed, token: reissueToken({}) };
  }
  return accept(added.comment, added.isNew);
}

/** During a flood: whether this form has its proof of work, or has waited long enough without one. */
function hasProofOrWaited({ token, typed, facts }: Submission): boolean {
  if (token.difficulty === 0) return false;
  return (
    facts.now - token.issuedAt >= waitWithoutProof * 1_000 ||
    isProof(typed.token, typed.proof, token.difficulty)
  );
}
