import { setTimeout as wait } from 'node:timers/promises';
import type { Comments } from '../comments';
import { isSameOrigin } from '../is-same-origin';
import { nameError } from '../log-event';
import { StoreUnavailable } from '../store/store-unavailable';
import { readTyped } from './comment-form';
import { createLimiter, LimiterFull } from './create-limiter';
import { parseSubmission } from './parse-submission';
import { storeSubmission } from './store-submission';
import type { RequestFacts, SubmitOutcome } from './submission';

/** Milliseconds between a few submissions and the next few: a flood of them takes its time, and leaves the machine to readers. */
const apart = 96;
/** Those that are let in together share their waits for the disk. */
const gate = createLimiter({ most: 16, waiting: 5_000, together: 8, rest: () => wait(apart) });
/** Seconds after which one that found the gate closed may come again. */
const gateRetry = 60;

/** Takes a form that was sent: checks where it comes from and what is in it, whether a person sent it, and stores it. Throws nothing. */
export async function submitComment(
  form: FormData | URLSearchParams,
  facts: RequestFacts,
  comments: Comments,
): Promise<SubmitOutcome> {
  if (!isSameOrigin(facts.headers)) return { kind: 'crossOrigin', status: 403 };
  try {
    return await gate(async () => {
      const submission = parseSubmission(form, facts, comments.secret);
      return 'kind' in submission ? submission : await storeSubmission(submission, comments);
    });
  } catch (error) {
    const typed = readTyped(form);
    const { token } = typed;
    if (error instanceof LimiterFull)
      return { kind: 'limited', status: 429, retryAfter: gateRetry, typed, token };
    if (!(error instanceof StoreUnavailable))
      comments.log({ event: 'fault', where: 'submission', error: nameError(error) });
    else comments.log({ event: 'store unavailable', error: nameError(error) });
    return { kind: 'unavailable', status: 503, typed, token };
  }
}
