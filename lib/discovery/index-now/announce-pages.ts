import { absoluteUrl } from '@/lib/i18n/href';
import { keyPath } from './key-path';

/** Forwards submissions to Bing, Yandex, Seznam, Naver and others. Google does not take part in IndexNow. */
export const defaultEndpoint = 'https://api.indexnow.org/indexnow';

/** Maximum number of URLs in one submission. */
const batchSize = 10_000;
const timeout = 20_000;

/** Meanings of error statuses, from https://www.indexnow.org/documentation. */
const refusals: Record<number, string> = {
  400: 'the submission is malformed',
  403: 'the key is not valid: its file was not found, or has another key',
  422: 'the URLs do not belong to this site, or the key has the wrong format',
  429: 'too many submissions: try again later',
};

export type Announcement = {
  /** The site's address without a trailing slash. */
  siteUrl: string;
  key: string;
  urls: string[];
  endpoint: string;
  /** Called for each accepted submission. */
  report: (message: string) => void;
};

/**
 * Submits changed pages to search engines by IndexNow.
 *
 * @throws when the key's file is not on the site, or a submission is refused; the message says what to do
 */
export async function announcePages({ siteUrl, key, urls, endpoint, report }: Announcement): Promise<void> {
  const keyLocation = absoluteUrl(siteUrl, keyPath(key));
  await checkKeyFile(keyLocation, key);
  const { host } = new URL(siteUrl);
  for (let start = 0; start < urls.length; start += batchSize) {
    const urlList = urls.slice(start, start + batchSize);
    const { status } = await ask(endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify({ host, key, keyLocation, urlList }),
    });
    // 202: accepted, key not verified yet.
    if (status !== 200 && status !== 202) {
      const meaning = refusals[status] ?? 'not a status of the protocol';
      throw new Error(
        `${endpoint} answered ${status}: ${meaning}\n${start} of ${urls.length} URLs were announced`,
      );
    }
    report(`${start + urlList.length} of ${urls.length} URLs announced (${status})`);
  }
}

/** Checks that the key's file is on the site: search engines fetch it and refuse submissions without it. */
async function checkKeyFile(keyLocation: string, key: string): Promise<void> {
  const answer = await ask(keyLocation, {});
  if (answer.status === 200 && (await answer.text()).trim() === key) return;
  const received = answer.status === 200 ? 'another text' : `status ${answer.status}`;
  throw new Error(
    `${keyLocation}: expected the key, received ${received}\nFix: build and deploy with the same INDEXNOW_KEY`,
  );
}

async function ask(url: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(url, { ...request, redirect: 'error', signal: AbortSignal.timeout(timeout) });
  } catch (error) {
    const { message, cause } = error as Error;
    const reason = cause instanceof Error ? cause.message : message;
    throw new Error(`${url}: no answer (${reason})\nFix: check that it can be reached, and run this again`, {
      cause: error,
    });
  }
}
