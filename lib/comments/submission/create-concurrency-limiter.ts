/** The queue is full: the work was refused, not queued. */
export class LimiterFull extends Error {
  override name = 'LimiterFull';
}

/** Runs work when its turn comes. `owner` is whose turn it takes; `maxOwned` pieces of his work wait at most. */
export type ConcurrencyLimiter = <T>(work: () => Promise<T>, owner?: string, maxOwned?: number) => Promise<T>;

export type ConcurrencyLimiterOptions = {
  /** Pieces of work that run at once. */
  maxRunning: number;
  /** Pieces of work that wait; more are refused with {@link LimiterFull}. */
  maxQueued: number;
  /** Pieces of work that start together, before a pause. */
  batchSize: number;
  /** Waits between two batches. */
  pause: () => Promise<unknown>;
};

/**
 * Creates a limiter of work that runs at the same time. It starts work a batch at a time. Owners take turns, each with its oldest
 * work, so that one who queues a lot delays only himself.
 */
export function createConcurrencyLimiter({
  maxRunning,
  maxQueued,
  batchSize,
  pause,
}: ConcurrencyLimiterOptions): ConcurrencyLimiter {
  const queues = new Map<string, (() => void)[]>();
  let queued = 0;
  let running = 0;
  let isStarting = false;

  /** Starts the oldest work of the first owner, who then goes to the end of the line. */
  const startNext = () => {
    const [next] = queues;
    if (!next) return;
    const [owner, own] = next;
    const start = own.shift();
    queues.delete(owner);
    if (own.length > 0) queues.set(owner, own);
    queued -= 1;
    running += 1;
    start?.();
  };
  const startQueued = async () => {
    if (isStarting) return;
    isStarting = true;
    while (queued > 0 && running < maxRunning) {
      for (let room = Math.min(batchSize, maxRunning - running); room > 0; room -= 1) startNext();
      await pause();
    }
    isStarting = false;
  };
  return async (work, owner = '', maxOwned = maxQueued) => {
    const own = queues.get(owner) ?? [];
    if (queued >= maxQueued || own.length >= maxOwned) throw new LimiterFull('the queue is full');
    await new Promise<void>((start) => {
      own.push(start);
      queues.set(owner, own);
      queued += 1;
      void startQueued();
    });
    try {
      return await work();
    } finally {
      running -= 1;
      void startQueued();
    }
  };
}
