import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createStop } from '@/lib/server/create-stop';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** Stops a server with a connection that never ends and a letter that takes so many milliseconds. */
function stopDuring(letterTime: number) {
  let closeConnections = () => {};
  const closed = new Promise<void>((resolve) => {
    closeConnections = resolve;
  });
  const server = { prependListener: vi.fn(), closeIdleConnections: vi.fn(), closeAllConnections: vi.fn() };
  server.closeAllConnections.mockImplementation(() => closeConnections());
  const letter = new Promise((sent) => setTimeout(sent, letterTime));
  const exit = vi.fn();
  createStop({ server, close: () => closed }, (done) => Promise.all([done, letter]), exit)();
  return { server, exit };
}

test('a server that is stopped waits for the letter that is being sent', async () => {
  const { server, exit } = stopDuring(8_000);
  await vi.advanceTimersByTimeAsync(5_500);
  expect(server.closeAllConnections).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(2_400);
  expect(exit).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(200);
  expect(exit).toHaveBeenCalled();
});

test('a server that is stopped closes connections after five seconds, and then ends if nothing else is under way', async () => {
  const { exit } = stopDuring(0);
  await vi.advanceTimersByTimeAsync(4_900);
  expect(exit).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(200);
  expect(exit).toHaveBeenCalled();
});

test('a server that is stopped ends after ten seconds, whatever is under way', async () => {
  const { exit } = stopDuring(60_000);
  await vi.advanceTimersByTimeAsync(10_100);
  expect(exit).toHaveBeenCalled();
});
