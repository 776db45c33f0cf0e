import ky, { HTTPError, TimeoutError } from 'ky';

/** Result of a link: the page exists, the site refuses programs, or the page was not found. */
export type Verdict = 'ok' | 'refused' | 'failed';

export type LinkResult = {
  url: string;
  verdict: Verdict;
  /** Status of the last answer; null without an answer. */
  status: number | null;
  /** Why the link is not ok; '' when it is. */
  reason: string;
};

export type LinkOptions = {
  /** Names our site, so that the owner of the other site can find us. */
  userAgent: string;
  /** Milliseconds to wait for an answer. */
  timeout: number;
  /** Milliseconds before the first of two more attempts; the second waits twice as long. */
  backoff: number;
  signal?: AbortSignal;
};

/** Statuses by which sites refuse programs: sign in, forbidden, too many requests. */
const refusals = [401, 403, 405, 406, 429, 451, 999];

/** Statuses worth another attempt. */
const temporary = [408, 425, 429, 500, 502, 503, 504];

/**
 * Sends HEAD, and GET when that fails. Retries temporary errors, with a growing pause or after Retry-After. Does not download
 * the body. Throws only the reason of the signal.
 */
export async function requestLink(url: string, options: LinkOptions): Promise<LinkResult> {
  const { userAgent, timeout, backoff, signal } = options;
  const client = ky.create({
    headers: { 'user-agent': userAgent, accept: 'text/html,application/pdf;q=0.9,*/*;q=0.8' },
    timeout,
    signal,
  });
  const retry = {
    limit: 2,
    methods: ['get'],
    statusCodes: temporary,
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

/** Finds the cause of a failed request: `fetch failed` alone says nothing. */
function findCause(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause ? findCause(error.cause) : error.message;
}
