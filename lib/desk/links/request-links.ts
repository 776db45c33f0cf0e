import { setTimeout } from 'node:timers/promises';
import pMap from 'p-map';
import { groupBy } from '@/lib/content/group-by';
import { type LinkOptions, type LinkResult, requestLink } from './request-link';

/** Sites that are checked at the same time. */
const hostsAtOnce = 6;

export type LinksRequest = LinkOptions & {
  /** Milliseconds between two requests to the same site. */
  pause: number;
  /** Called with each result. */
  onResult: (result: LinkResult) => void;
};

/** Requests links: a few sites at a time, one link per site at a time with a pause between. Stops on the signal. */
export async function requestLinks(urls: string[], request: LinksRequest): Promise<void> {
  const { pause, onResult, signal } = request;
  const byHost = [...groupBy(urls, hostOf).values()];
  // The longest queue first: it takes the most time.
  byHost.sort((a, b) => b.length - a.length);
  await pMap(
    byHost,
    async (queue) => {
      for (const [index, url] of queue.entries()) {
        if (index > 0) await setTimeout(pause, undefined, { signal }).catch(() => undefined);
        if (signal?.aborted) return;
        const result = await requestLink(url, request).catch(() => undefined);
        if (result) onResult(result);
      }
    },
    { concurrency: hostsAtOnce },
  );
}

function hostOf(url: string): string {
  return new URL(url).host;
}
