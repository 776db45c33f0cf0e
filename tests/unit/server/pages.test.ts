import { afterEach, expect, test } from 'vitest';
import type { App } from '@/lib/server/create-app';
import type { PageRequest, RenderedPage } from '@/lib/server/render/page-request';
import { renderSample, startSampleSite } from './sample-site';
import { requestOf, sendRaw } from './send-raw';

/* Pages that Next.js renders: how many at once, for whom, and what everybody else gets meanwhile. */

let app: App | undefined;
afterEach(() => app?.close());

/** Starts a site whose pages render when the test says so. */
async function startHeldSite() {
  const waiting: (() => void)[] = [];
  const asked: PageRequest[] = [];
  const renderPage = async (page: PageRequest): Promise<RenderedPage> => {
    asked.push(page);
    await new Promise<void>((go) => waiting.push(go));
    return renderSample(page);
  };
  const started = await startSampleSite({ renderPage });
  app = started.app;
  const release = () => {
    for (const go of waiting.splice(0)) go();
  };
  return { ...started, asked, release };
}

const get = (base: string, path: string, headers: Record<string, string> = {}) =>
  fetch(base + path, { headers });

test('eight pages render at once, some wait, and more get 503 in the language of the page while documents are answered', async () => {
  const { base, asked, release } = await startHeldSite();
  const answers = Array.from({ length: 60 }, (_, index) => get(base, `/bn/a${index}/comments`));
  const refused = (await Promise.race(answers)).clone();
  expect(refused.status).toBe(503);
  expect(refused.headers.get('retry-after')).toMatch(/^\d+$/);
  expect(await refused.text()).toMatch(/^\p{Script=Bengali}/u);
  expect(asked).toHaveLength(8);
  expect((await get(base, '/bn')).status).toBe(200);
  const releasing = setInterval(release, 1);
  const statuses = (await Promise.all(answers)).map(({ status }) => status);
  clearInterval(releasing);
  expect(statuses.filter((status) => status === 200)).toHaveLength(24);
  expect(statuses.filter((status) => status === 503)).toHaveLength(36);
});

test('a page that is the same for everybody is rendered once, one that depends on cookies for each visitor', async () => {
  const asked: PageRequest[] = [];
  const started = await startSampleSite({
    renderPage: (page) => {
      asked.push(page);
      return renderSample(page);
    },
  });
  app = started.app;
  const { base } = started;
  for (const cookie of ['a=1', 'a=2', '__Host-a=3; a=4'])
    for (const path of ['/bn/take-home?amount=100', '/bn/marketplaces/comments'])
      expect((await get(base, path, { cookie })).status).toBe(200);
  expect(asked.map(({ url, cookie }) => [url, cookie])).toEqual([
    ['/bn/take-home?amount=100', undefined],
    ['/bn/marketplaces/comments', 'a=1'],
    ['/bn/marketplaces/comments', 'a=2'],
    ['/bn/marketplaces/comments', 'a=3'],
  ]);
});

test('a page that failed to render is answered with 500 and rendered again for the next visitor', async () => {
  let count = 0;
  const started = await startSampleSite({
    renderPage: async (page) => {
      count += 1;
      if (count === 1) throw new Error('broken');
      return renderSample(page);
    },
  });
  app = started.app;
  const failed = await get(started.base, '/bn/take-home');
  expect([failed.status, failed.headers.get('cache-control')]).toEqual([500, 'no-store']);
  expect(await failed.text()).not.toContain('broken');
  expect((await get(started.base, '/bn/take-home')).status).toBe(200);
});

test('the query of a rendered page has at most 2 KB', async () => {
  const started = await startSampleSite();
  app = started.app;
  const ask = async (path: string, bytes: number) =>
    (await get(started.base, `${path}?${'a'.repeat(bytes - 1)}`)).status;
  expect(await ask('/bn/take-home', 2_048)).toBe(200);
  expect(await ask('/bn/take-home', 2_049)).toBe(414);
  expect(await ask('/bn/marketplaces/comments', 8_000)).toBe(414);
  expect(await ask('/bn', 8_000)).toBe(200);
});

test('Next.js gets nothing of a request but the address and the cookies', async () => {
  const { base, asked, release } = await startHeldSite();
  const answer = get(base, '/bn/marketplaces/comments?page=2', {
    ...{ cookie: 'a=1', rsc: '1', 'next-action': 'x', 'x-forwarded-host': 'evil.example' },
    'accept-encoding': 'identity',
  });
  const releasing = setInterval(release, 1);
  await answer;
  clearInterval(releasing);
  expect(asked).toEqual([{ url: '/bn/marketplaces/comments?page=2', cookie: 'a=1', encoding: 'identity' }]);
});

test('of two hundred pipelined requests every one is answered in order, and another connection is not kept waiting', async () => {
  const started = await startSampleSite();
  app = started.app;
  const pipelined = Array.from(
    { length: 200 },
    (_, index) => `GET /bn/a${index}/comments HTTP/1.1\r\nHost: a\r\n\r\n`,
  );
  const flood = sendRaw(started.port, pipelined.join('') + requestOf('GET /bn'));
  expect((await get(started.base, '/bn/take-home')).status).toBe(200);
  const { text } = await flood;
  const statuses = [...text.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => Number(status));
  expect(statuses).toHaveLength(201);
  expect(statuses.filter((status) => status !== 200 && status !== 503)).toEqual([]);
  const rendered = [...text.matchAll(/rendered \/bn\/a(\d+)/g)].map(([, index]) => Number(index));
  expect(rendered).toEqual([...rendered].sort((a, b) => a - b));
  expect(rendered.length).toBeGreaterThan(0);
});
