import { afterEach, expect, test } from 'vitest';
import type { App } from '@/lib/server/create-app';
import { startSampleSite } from './sample-site';
import { requestOf, sendRaw } from './send-raw';

/** A search whose answer everybody has already. */
const search = {
  answers: new Map([['/api/search', async () => ({ status: 304, headers: { ETag: '"same"' } })]]),
  loaded: Promise.resolve(),
};

let app: App | undefined;
afterEach(() => app?.close());

test('HEAD has the headers of GET when the search has not changed', async () => {
  const started = await startSampleSite({ search });
  ({ app } = started);
  const ask = async (method: string) => {
    const { head } = await sendRaw(started.port, requestOf(`${method} /api/search`));
    return head.replace(/^date: .*$/im, '');
  };
  expect(await ask('GET')).toMatch(/ 304 /);
  expect(await ask('HEAD')).toBe(await ask('GET'));
});
