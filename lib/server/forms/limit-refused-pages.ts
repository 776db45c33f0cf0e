import { networkOf } from '@/lib/comments/parse-ip-address';
import type { FormHandler, FormResponse, PostedForm } from './form-handler';

/** Pages with a refused form that one address gets at once: rendering one takes far longer than refusing the form. */
const maxPages = 15;
/** Milliseconds after which an address gets one page more. */
const refill = 4_000;
/** Addresses to remember; beyond that all are forgotten, so that memory is bounded. */
const maxAddresses = 50_000;

/** Until when each network has used up its pages, in milliseconds: each page moves it by {@link refill}. In memory, so it is cheap. */
const used = new Map<string, number>();

type Visit = Pick<PostedForm, 'ip' | 'now'>;

/** Whether an address gets no page with a refused form at the moment. */
export function hasUsedUpPages({ ip, now }: Visit): boolean {
  return (used.get(networkOf(ip) ?? '') ?? 0) - now > (maxPages - 1) * refill;
}

/** Answers a refused form in plain text once its address has got many pages in a short time. Other responses pass. */
export function limitRefusedPages(handler: FormHandler): FormHandler {
  return async (form) => {
    const response = await handler(form);
    if (response.kind !== 'page' || response.status < 400) return response;
    if (hasUsedUpPages(form)) return tooManyForms(response);
    if (used.size >= maxAddresses) used.clear();
    const network = networkOf(form.ip) ?? '';
    used.set(network, Math.max(used.get(network) ?? 0, form.now) + refill);
    return response;
  };
}

/** Tells an address in plain text to try again later: after the time that the page would name, if any. */
export function tooManyForms({
  retryAfter = 60,
  log,
}: { retryAfter?: number } & Pick<FormResponse, 'log'>): FormResponse {
  return { kind: 'refusal', status: 429, reason: 'tooMany', retryAfter, log };
}
