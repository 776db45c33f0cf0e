import { createHash } from 'node:crypto';
import { nameError } from '@/lib/log/write-log';
import type { CommentContext } from '../comment-context';
import { isSameOrigin } from '../is-same-origin';
import { networkOf } from '../parse-ip-address';
import { StoreUnavailable } from '../store/store-unavailable';
import { admit, retryAfterFull, waitingPerAccepted } from './admission';
import { readTyped } from './comment-form';
import { LimiterFull } from './create-concurrency-limiter';
import { hasSignedToken } from './form-token';
import { parseSubmission } from './parse-submission';
import { createShareInFlight } from './share-in-flight';
import { storeSubmission } from './store-submission';
import type { RequestFacts, SubmitOutcome } from './submission';

const share = createShareInFlight<SubmitOutcome>();

/**
 * Checks a posted form (origin, token, fields, limits, spam) and stores it. Never throws. What is cheap to refuse is refused first:
 * a form without a token of ours takes no place in the queue, and one form sent many times at once takes one.
 */
export async function submitComment(
  form: FormData | URLSearchParams,
  facts: RequestFacts,
  service: CommentContext,
): Promise<SubmitOutcome> {
  if (!isSameOrigin(facts.headers)) return { kind: 'crossOrigin', status: 403 };
  try {
    if (!hasSignedToken(form, service.secret)) {
      const refused = parseSubmission(form, facts, service.secret);
      if ('kind' in refused) return refused;
    }
    const { value, isFirst } = await share(keyOf(form, facts), () => admitSubmission(form, facts, service));
    return value.kind === 'stored' && !isFirst ? { ...value, isNew: false } : value;
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

function admitSubmission(
  form: FormData | URLSearchParams,
  facts: RequestFacts,
  service: CommentContext,
): Promise<SubmitOutcome> {
  const work = async () => {
    const submission = parseSubmission(form, facts, service.secret);
    return 'kind' in submission ? submission : await storeSubmission(submission, service);
  };
  return admit(work, networkOf(facts.ip), waitingPerAccepted * service.settings.limits.perAddress);
}

/** The same for the same form from the same visitor. */
function keyOf(form: FormData | URLSearchParams, { ip, headers, writerCookie }: RequestFacts): string {
  const hash = createHash('sha256');
  for (const [name, value] of form)
    hash.update(JSON.stringify([name, typeof value === 'string' ? value : '']));
  return hash.update(JSON.stringify([ip, headers, writerCookie])).digest('base64');
}
