import { createGate, GateClosed } from './create-gate';
import { isSameOrigin } from './is-same-origin';
import { nameError } from './log-event';
import type { Comments } from './open-store';
import { parseSubmission } from './parse-submission';
import { storeSubmission } from './store-submission';
import { StoreUnavailable } from './store-unavailable';
import type { RequestFacts, SubmitOutcome } from './submission';

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
  if (!isSameOrigin(facts.headers)) return { kind: 'crossOrigin', status: 403 };
  const submission = parseSubmission(form, facts, comments.secret);
  if ('kind' in submission) return submission;
  const { typed } = submission;
  try {
    return await gate(() => storeSubmission(submission, comments));
  } catch (error) {
    if (error instanceof GateClosed)
      return { kind: 'limited', status: 429, retryAfter: gateRetry, typed, token: typed.token };
    if (!(error instanceof StoreUnavailable))
      comments.log({ event: 'fault', where: 'submission', error: nameError(error) });
    else comments.log({ event: 'store away', error: nameError(error) });
    return { kind: 'unavailable', status: 503, typed, token: typed.token };
  }
}
