import ky, { HTTPError, TimeoutError } from 'ky';

/** How a site answers a link: with the page, with a refusal that says nothing of the page, or not with the page. */
export type Verdict = 'ok' | 'refused' | 'failed';

export type LinkResult = {
  url: string;
  verdict: Verdict;
  /** Of the last answer; null when there was none. */
  status: number | null;
  /** Why it is not ok, in a few words; '' when it is. */
  reason: string;
};

export type LinkOptions = {
  /** Who asks: names the site, so that whoever runs the other one can find us. */
  userAgent: string;
  /** Milliseconds to wait for an answer. */
  timeout: number;
  /** Milliseconds before the first of two more attempts; the second waits twice as long. */
  backoff: number;
  signal?: AbortSignal;
};

/** What sites say to programs, whatever lies at the address: sign in, go away, you ask too often. */
const refusals = [401, 403, 405, 406, 429, 451, 999];

/** What may be over in a moment. */
const passing = [408, 425, 429, 500, 502, 503, 504];

/**
 * Asks for a page's head, and for the page where a site does not answer that; what may pass is asked again, later each time
 * or when the site says so. The text of the page is not fetched. Throws nothing but the reason of the signal.
 */
export async function checkLink(url: string, options: LinkOptions): Promise<LinkResult> {
  const { userAgent, timeout, backoff, signal } = options;
  const client = ky.create({
    headers: { 'user-agent': userAgent, accept: 'text/html,application/pdf;q=0.9,*/*;q=0.8' },
    timeout,
    signal,
  });
  const retry = {
    limit: 2,
    methods: ['get'],
    statusCodes: passing,
    afterStatusCodes: [429, 503],
    maxRetryAfter: 30_000,
    delay: (attempt: number) => backoff * 2 ** (attempt - 1),
    retryOnTimeout: true,
  };
  try {
    const head = await client.head(url, { retry: 0 }).catch(() => undefined);
    const { status, body } = head ?? (await client.get(url, { retry }));
    await body?.cancel();
    return { url, verdict: 'ok', status, reason: '' };
  } catch (error) {
    signal?.throwIfAborted();
    return { url, ...describeFailure(error) };
  }
}

function describeFailure(error: unknown): Omit<LinkResult, 'url'> {
  if (error instanceof HTTPError) {
    const { status, statusText } = error.response;
    const verdict = refusals.includes(status) ? 'refused' : 'failed';
    return { verdict, status, reason: [status, statusText].filter(Boolean).join(' ') };
  }
  const isLate = error instanceof TimeoutError;
  return { verdict: 'failed', status: null, reason: isLate ? 'no answer in time' : findCause(error) };
}

/** Words for what kept a request from being answered: `fetch failed` alone tells nothing. */
function findCause(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause ? findCause(error.cause) : error.message;
}
