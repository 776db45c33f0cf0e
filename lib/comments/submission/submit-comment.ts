import type { CommentService } from '../comment-service';
import { isSameOrigin } from '../is-same-origin';
import { nameError } from '../log-event';
import { StoreUnavailable } from '../store/store-unavailable';
import { admit, retryAfterFull } from './admission';
import { readTyped } from './comment-form';
import { LimiterFull } from './create-concurrency-limiter';
import { parseSubmission } from './parse-submission';
import { storeSubmission } from './store-submission';
import type { RequestFacts, SubmitOutcome } from './submission';

/** Checks a posted form (origin, fields, token, limits, spam) and stores it. Never throws. */
export async function submitComment(
  form: FormData | URLSearchParams,
  facts: RequestFacts,
  service: CommentService,
): Promise<SubmitOutcome> {
  if (!isSameOrigin(facts.headers)) return { kind: 'crossOrigin', status: 403 };
  try {
    return await admit(async () => {
      const submission = parseSubmission(form, facts, service.secret);
      return 'kind' in submission ? submission : await storeSubmission(submission, service);
    });
  } catch (error) {
    const typed = readTyped(form);
    const { token } = typed;
    if (error instanceof LimiterFull)
      return { kind: 'limited', status: 429, retryAfter: retryAfterFull, typed, token };
    if (!(error instanceof StoreUnavailable))
      service.log({ event: 'fault', where: 'submission', error: nameError(error) });
    else service.log({ event: 'store unavailable', error: nameError(error) });
    return { kind: 'unavailable', status: 503, typed, token };
  }
}
