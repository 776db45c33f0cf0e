import { absoluteUrl } from '@/lib/i18n/href';
import { keyPath } from './read-key';

/** Shares what it hears with Bing, Yandex, Seznam, Naver and others; Google takes no part. */
export const defaultEndpoint = 'https://api.indexnow.org/indexnow';

/** Most addresses that one message may hold. */
const batchSize = 10_000;
const timeout = 20_000;

/** What each refusal means, as https://www.indexnow.org/documentation has it. */
const refusals: Record<number, string> = {
  400: 'the message was not understood',
  403: 'the key is not valid: its file was not found, or holds another key',
  422: 'the addresses are not of this site, or the key is not of the protocol’s form',
  429: 'too many messages: wait, and send again later',
};

export type Announcement = {
  /** The site's address without a slash at the end. */
  siteUrl: string;
  key: string;
  urls: string[];
  endpoint: string;
  /** Told of each message that was taken. */
  report: (message: string) => void;
};

/**
 * Tells search engines which pages have changed, by IndexNow.
 *
 * @throws when the key's file is not on the site, or a message is refused: with what to do
 */
export async function announcePages({ siteUrl, key, urls, endpoint, report }: Announcement): Promise<void> {
  const keyLocation = absoluteUrl(siteUrl, keyPath(key));
  await findKey(keyLocation, key);
  const { host } = new URL(siteUrl);
  for (let start = 0; start < urls.length; start += batchSize) {
    const urlList = urls.slice(start, start + batchSize);
    const { status } = await ask(endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify({ host, key, keyLocation, urlList }),
    });
    // 202: taken, but the key is still to be looked up.
    if (status !== 200 && status !== 202) {
      const meaning = refusals[status] ?? 'an answer that the protocol does not know';
      throw new Error(
        `${endpoint} answered ${status}: ${meaning}\n${start} of ${urls.length} addresses were announced`,
      );
    }
    report(`${start + urlList.length} of ${urls.length} addresses announced (${status})`);
  }
}

/** Search engines look for the key themselves, and refuse everything without it. */
async function findKey(keyLocation: string, key: string): Promise<void> {
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
    throw new Error(`${url}: no answer (${reason})\nFix: look whether it can be reached, and send again`, {
      cause: error,
    });
  }
}
