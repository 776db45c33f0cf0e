import { promisify } from 'node:util';

/*
 * Loaded into a server under test (`node --import`): its clock goes ahead when the test says so, instead of the test waiting.
 * `CLOCK_AHEAD` is where it is, in milliseconds: threads that share the environment have the same clock. `Date.now` sees it, and so do timers of half a minute and more; short
 * ones keep their own time.
 */

const shortest = 30_000;
const realNow = Date.now;
const realSetTimeout = globalThis.setTimeout;
const realClearTimeout = globalThis.clearTimeout;
const ahead = () => Number(process.env.CLOCK_AHEAD ?? 0);
Date.now = () => realNow() + ahead();

/** Long timers that wait: when they are due, and what they do. */
const waiting = new Map();

globalThis.setTimeout = Object.assign(
  (callback, delay, ...values) => {
    if (!(delay >= shortest)) return realSetTimeout(callback, delay, ...values);
    const timer = realSetTimeout(fire, delay);
    function fire() {
      if (!waiting.delete(timer)) return;
      realClearTimeout(timer);
      callback(...values);
    }
    waiting.set(timer, { due: Date.now() + delay, fire });
    return timer;
  },
  { [promisify.custom]: realSetTimeout[promisify.custom] },
);

globalThis.clearTimeout = (timer) => {
  waiting.delete(timer);
  realClearTimeout(timer);
};

process.on('message', (milliseconds) => {
  process.env.CLOCK_AHEAD = String(ahead() + milliseconds);
  for (const { due, fire } of [...waiting.values()]) if (due <= Date.now()) fire();
  process.send?.(ahead());
});
