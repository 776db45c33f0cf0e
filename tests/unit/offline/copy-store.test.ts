import { afterEach, expect, test, vi } from 'vitest';
import {
  keepCopy,
  openKept,
  readKept,
  refreshCopy,
  removeKept,
} from '@/components/offline/copy-store.browser';
import type { CopyOffer } from '@/lib/publish/offline/copy-offer';
import { createFakeCaches, type FakeCaches } from './fake-caches';
import { sampleCopy } from './sample-copy';

/* A copy is kept whole or not at all, whatever stops its transfer. */

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const [old, newer] = [sampleCopy('old'), sampleCopy('newer')];

type Sample = { offer: CopyOffer; body: Uint8Array };

/** What the server sends. `cut`: bytes after which the line breaks. */
function serve({ offer, body }: Sample, { cut, status = 200 }: { cut?: number; status?: number } = {}) {
  const fetched = vi.fn(async (address: string) => {
    if (address === '/offline.json') return Response.json(offer, { status });
    if (cut === undefined) return new Response(Uint8Array.from(body));
    const parts = new ReadableStream({
      start(controller) {
        controller.enqueue(Uint8Array.from(body.subarray(0, cut)));
        controller.error(new TypeError('network error'));
      },
    });
    return new Response(parts);
  });
  vi.stubGlobal('fetch', fetched);
  return fetched;
}

/** A browser that keeps the old copy. */
async function keepOld(): Promise<FakeCaches> {
  const fake = createFakeCaches();
  vi.stubGlobal('caches', fake.caches);
  serve(old);
  expect(await keepCopy('all')).toBeUndefined();
  return fake;
}

/** Which copy a worker that starts now answers from. */
async function openedKey(): Promise<string | undefined> {
  return (await openKept())?.header.key;
}

test('a copy that was fetched is kept, and says what it is', async () => {
  await keepOld();
  expect(await openedKey()).toBe('old');
  expect(await readKept()).toMatchObject({ choice: 'all', key: 'old', days: old.offer.days });
});

test('another one takes the place of the one before, which goes', async () => {
  const { stored } = await keepOld();
  serve(newer);
  expect(await keepCopy('bn')).toBeUndefined();
  expect(await openedKey()).toBe('newer');
  expect(stored.size).toBe(2);
});

test.each(Array.from({ length: 20 }, (_, place) => Math.floor((newer.body.length * place) / 20)))(
  'a transfer that ends after %i bytes leaves the copy before as it was',
  async (cut) => {
    const { stored } = await keepOld();
    const before = structuredClone(stored);
    serve(newer, { cut });
    expect(await keepCopy('all')).toBe('network');
    expect(stored).toEqual(before);
  },
);

test('a copy that is short, or that is not what was offered, is damaged', async () => {
  const { stored } = await keepOld();
  const before = structuredClone(stored);
  for (const body of [newer.body.subarray(0, -1), old.body]) {
    serve({ offer: newer.offer, body });
    expect(await keepCopy('all')).toBe('damaged');
  }
  expect(stored).toEqual(before);
});

test('a full device keeps what it had, and says so', async () => {
  const fake = await keepOld();
  serve(newer);
  fake.room = 100;
  expect(await keepCopy('all')).toBe('full');
  expect(await openedKey()).toBe('old');
  expect(fake.stored.size).toBe(2);
});

test('a worker that ends at any moment leaves the old copy or the new one, whole', async () => {
  const seen = new Set<string | undefined>();
  for (let life = 0; life < 6; life += 1) {
    const fake = await keepOld();
    serve(newer);
    fake.life = life;
    void keepCopy('all');
    // Everything that is not stopped runs in microtasks and timers of no length.
    for (let turn = 0; turn < 50; turn += 1) await new Promise((resolve) => setTimeout(resolve));
    const next = createFakeCaches(fake);
    vi.stubGlobal('caches', next.caches);
    const key = await openedKey();
    expect(['old', 'newer']).toContain(key);
    expect((await readKept())?.key).toBe(key);
    seen.add(key);
    // What it left is cleared by the next one.
    expect(await keepCopy('all')).toBeUndefined();
    expect([await openedKey(), next.stored.size]).toEqual(['newer', 2]);
  }
  expect([...seen]).toEqual(['old', 'newer']);
});

test('going back on the server brings the copy of before', async () => {
  await keepOld();
  serve(newer);
  await keepCopy('all');
  serve(old);
  await keepCopy('all');
  expect(await openedKey()).toBe('old');
});

test.each([
  ['an unmetered line', { type: 'wifi' }, 25, true],
  ['a cable', { type: 'ethernet' }, 25, true],
  ['an unmetered line an hour after the last look', { type: 'wifi' }, 1, false],
  ['a reader who saves data', { type: 'wifi', saveData: true }, 25, false],
  ['mobile data', { type: 'cellular' }, 25, false],
  ['a browser that does not tell', undefined, 25, false],
])('%s: %o after %i hours', async (_, connection, hours, isFetched) => {
  vi.useFakeTimers({ toFake: ['Date'], now: 0 });
  await keepOld();
  const fetched = serve(newer);
  vi.setSystemTime(hours * 60 * 60 * 1_000);
  expect(await refreshCopy(connection)).toBe(isFetched);
  expect(await openedKey()).toBe(isFetched ? 'newer' : 'old');
  expect(fetched).toHaveBeenCalledTimes(isFetched ? 3 : 0);
});

test('without a newer copy the next look is a day later', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: 0 });
  await keepOld();
  const fetched = serve(old);
  for (const hours of [25, 26, 50]) {
    vi.setSystemTime(hours * 60 * 60 * 1_000);
    await refreshCopy({ type: 'wifi' });
  }
  expect(fetched).toHaveBeenCalledTimes(2);
});

test('while the server makes copies nothing is kept, and nothing lost', async () => {
  await keepOld();
  serve(newer, { status: 202 });
  expect(await keepCopy('all')).toBe('network');
  expect(await openedKey()).toBe('old');
});

test('what is removed is gone', async () => {
  const { stored } = await keepOld();
  await removeKept();
  expect([stored.size, await readKept(), await openKept()]).toEqual([0, undefined, undefined]);
});
