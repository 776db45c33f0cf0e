import { setTimeout as wait } from 'node:timers/promises';
import { createConcurrencyLimiter } from './create-concurrency-limiter';

/** Milliseconds between two batches, so that a flood of comments leaves the machine to readers. */
const batchPause = 96;

/**
 * Comments admitted at once: 16 running, 5,000 waiting, started 8 at a time; a batch shares one wait for the disk. Visitors take
 * turns, by their network.
 */
export const admit = createConcurrencyLimiter({
  maxRunning: 16,
  maxQueued: 5_000,
  batchSize: 8,
  pause: () => wait(batchPause),
});

/** Seconds after which a comment may be sent again when too many are waiting already. */
export const retryAfterFull = 60;

/** Comments of one network that wait, for each one that it may post in ten minutes: what waits longer would be refused. */
export const waitingPerAccepted = 4;
