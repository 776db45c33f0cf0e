/** The queue is full: the work was refused, not queued. */
export class LimiterFull extends Error {
  override name = 'LimiterFull';
}

export type ConcurrencyLimiter = <T>(work: () => Promise<T>) => Promise<T>;

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

/** Creates a limiter of work that runs at the same time. It starts work in order, a batch at a time. */
export function createConcurrencyLimiter({
  maxRunning,
  maxQueued,
  batchSize,
  pause,
}: ConcurrencyLimiterOptions): ConcurrencyLimiter {
  const queue: (() => void)[] = [];
  let running = 0;
  let isStarting = false;
  const startQueued = async () => {
    if (isStarting) return;
    isStarting = true;
    while (queue.length > 0 && running < maxRunning) {
      for (const start of queue.splice(0, Math.min(batchSize, maxRunning - running))) {
        running += 1;
        start();
      }
      await pause();
    }
    isStarting = false;
  };
  return async (work) => {
    if (queue.length >= maxQueued) throw new LimiterFull('the queue is full');
    await new Promise<void>((start) => {
      queue.push(start);
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
