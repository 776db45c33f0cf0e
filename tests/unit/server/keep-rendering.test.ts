import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepRendering, type Renderer, RendererAway } from '@/lib/server/render/keep-rendering';
import type { PageRequest, RenderedPage } from '@/lib/server/render/page-request';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const page: PageRequest = { url: '/bn/take-home', encoding: 'identity' };
const rendered: RenderedPage = { status: 200, headers: {}, body: Buffer.from('a page') };
const settle = () => vi.advanceTimersByTimeAsync(0);

type Asked = { resolve: (page: RenderedPage) => void; reject: (error: Error) => void };

/** Workers that answer when the test says so. */
function startWorkers() {
  const workers: { asked: Asked[]; end: () => void; isStopped: boolean }[] = [];
  const render = keepRendering((): Renderer => {
    let end = () => {};
    const ended = new Promise<void>((resolve) => {
      end = resolve;
    });
    const worker = { asked: [] as Asked[], end, isStopped: false };
    workers.push(worker);
    const stop = () => {
      worker.isStopped = true;
      end();
    };
    return {
      render: () => new Promise((resolve, reject) => worker.asked.push({ resolve, reject })),
      ended,
      stop,
    };
  });
  return { workers, render };
}

test('a page that is asked for while there is no worker waits for the next one', async () => {
  const { workers, render } = startWorkers();
  workers[0]?.end();
  await settle();
  const answer = render(page);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(workers).toHaveLength(2);
  workers[1]?.asked[0]?.resolve(rendered);
  expect(await answer).toBe(rendered);
});

test('workers that end before they have rendered anything are replaced more and more slowly, up to once a minute', async () => {
  const { workers, render } = startWorkers();
  const pauses: number[] = [];
  const endLatest = async () => {
    const count = workers.length;
    const since = performance.now();
    workers.at(-1)?.end();
    while (workers.length === count) await vi.advanceTimersByTimeAsync(1_000);
    pauses.push((performance.now() - since) / 1_000);
  };
  for (let count = 0; count < 8; count += 1) await endLatest();
  expect(pauses).toEqual([1, 2, 4, 8, 16, 32, 60, 60]);
  const answer = render(page);
  await settle();
  workers.at(-1)?.asked[0]?.resolve(rendered);
  await answer;
  await endLatest();
  expect(pauses.at(-1)).toBe(1);
});

test('whoever waits for a worker that does not come is told that it is away', async () => {
  const { workers, render } = startWorkers();
  for (let count = 0; count < 6; count += 1) {
    workers.at(-1)?.end();
    await vi.advanceTimersByTimeAsync(2 ** count * 1_000);
  }
  workers.at(-1)?.end();
  await settle();
  const answer = expect(render(page)).rejects.toBeInstanceOf(RendererAway);
  await vi.advanceTimersByTimeAsync(20_000);
  await answer;
});

test.each([
  ['a worker that answers nothing any more is ended and replaced', false],
  ['a worker that answers others while a page runs out of time goes on', true],
])('%s', async (_, answersOthers) => {
  const { workers, render } = startWorkers();
  const first = render(page);
  await settle();
  workers[0]?.asked[0]?.resolve(rendered);
  await first;
  await vi.advanceTimersByTimeAsync(1);
  const late = expect(render(page)).rejects.toThrow('a page took too long to render');
  await vi.advanceTimersByTimeAsync(10_000);
  if (answersOthers) {
    const other = render(page);
    await settle();
    workers[0]?.asked[2]?.resolve(rendered);
    await other;
  }
  await vi.advanceTimersByTimeAsync(10_000);
  await late;
  await vi.advanceTimersByTimeAsync(1_000);
  expect([workers[0]?.isStopped, workers.length]).toEqual(answersOthers ? [false, 1] : [true, 2]);
});

test('a worker that still starts is not ended because a page ran out of time, and whoever waits is told that it is away', async () => {
  const { workers, render } = startWorkers();
  const ask = async () => {
    const late = expect(render(page)).rejects.toBeInstanceOf(RendererAway);
    await vi.advanceTimersByTimeAsync(20_000);
    await late;
    return workers[0]?.isStopped;
  };
  expect([await ask(), await ask(), await ask()]).toEqual([false, false, true]);
});
