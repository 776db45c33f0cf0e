import type { RefusedForm } from '@/lib/comments/form-result';
import { getCommentService } from '@/lib/comments/provide-comment-service';
import { readTyped } from '@/lib/comments/submission/comment-form';
import { hasSignedToken } from '@/lib/comments/submission/form-token';
import type { RequestFacts, SubmitOutcome } from '@/lib/comments/submission/submission';
import { writerCookieName } from '@/lib/comments/submission/writer-cookie';
import type { FormResponse, PostedForm } from './form-handler';
import { hasUsedUpPages, tooManyForms } from './limit-refused-pages';

/** Submits a form to the comments. A flood of forms without a token of ours gets a response at once. */
export async function submitForm(
  form: PostedForm,
  { kind, article }: Pick<RequestFacts, 'kind' | 'article'>,
): Promise<
  { outcome: SubmitOutcome; response?: undefined } | { outcome?: undefined; response: FormResponse }
> {
  const { fields, origin, cookies, ip, now, library } = form;
  // Rejects when the environment configures comments wrongly; the server logs why at its start.
  const service = await getCommentService().catch(() => undefined);
  if (!service) {
    const outcome: SubmitOutcome = { kind: 'unavailable', status: 503, typed: readTyped(fields), token: '' };
    return { outcome };
  }
  if (hasUsedUpPages(form) && !hasSignedToken(fields, service.secret))
    return { response: tooManyForms({ log: { outcome: 'invalid' } }) };
  const outcome = await service.submit(fields, {
    ip,
    now,
    kind,
    article,
    headers: origin,
    writerCookie: cookies[writerCookieName],
    siteNames: Object.values(library.site.name),
  });
  return { outcome };
}

/** What the page needs to show a form again. */
export function toRefusedForm(
  outcome: Exclude<SubmitOutcome, { kind: 'crossOrigin' } | { kind: 'stored' }>,
): RefusedForm {
  const { typed, token } = outcome;
  if (outcome.kind === 'invalid') return { typed, token, fields: outcome.fields, problem: outcome.form };
  if (outcome.kind === 'limited') return { typed, token, problem: 'limited', wait: outcome.retryAfter };
  if (outcome.kind !== 'proofNeeded') return { typed, token, problem: outcome.kind };
  return { typed, token, problem: 'proof', wait: outcome.wait, difficulty: outcome.difficulty };
}
