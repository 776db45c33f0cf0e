import { setTimeout as wait } from 'node:timers/promises';
import type { CommentService } from '../comment-service';
import { isSameOrigin } from '../is-same-origin';
import { nameError } from '../log-event';
import { StoreUnavailable } from '../store/store-unavailable';
import { readTyped } from './comment-form';
import { createLimiter, LimiterFull } from './create-limiter';
import { parseSubmission } from './parse-submission';
import { storeSubmission } from './store-submission';
import type { RequestFacts, SubmitOutcome } from './submission';

/** Milliseconds between two batches of submissions, so that a flood of comments leaves the machine to readers. */
const batchPause = 96;
/** A batch shares one wait for the disk. */
const limiter = createLimiter({
  maxRunning: 16,
  maxQueued: 5_000,
  batchSize: 8,
  pause: () => wait(batchPause),
});
/** `Retry-After` in seconds when the limiter is full. */
const limiterRetry = 60;

/** Checks a posted form (origin, fields, token, limits, spam) and stores it. Never throws. */
export async function submitComment(
  form: FormData | URLSearchParams,
  facts: RequestFacts,
  service: CommentService,
): Promise<SubmitOutcome> {
  if (!isSameOrigin(facts.headers)) return { kind: 'crossOrigin', status: 403 };
  try {
    return await limiter(async () => {
      const submission = parseSubmission(form, facts, service.secret);
      return 'kind' in submission ? submission : await storeSubmission(submission, service);
    });
  } catch (error) {
    const typed = readTyped(form);
    const { token } = typed;
    if (error instanceof LimiterFull)
      return { kind: 'limited', status: 429, retryAfter: limiterRetry, typed, token };
    if (!(error instanceof StoreUnavailable))
      service.log({ event: 'fault', where: 'submission', error: nameError(error) });
    else service.log({ event: 'store unavailable', error: nameError(error) });
    return { kind: 'unavailable', status: 503, typed, token };
  }
}
