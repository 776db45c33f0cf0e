/** Too many wait already: nobody is let in behind them. */
export class LimiterFull extends Error {
  override name = 'LimiterFull';
}

export type Limiter = <T>(work: () => Promise<T>) => Promise<T>;

export type LimiterOptions = {
  /** At work at once. */
  most: number;
  /** In the queue: what comes behind them is refused with {@link LimiterFull}. */
  waiting: number;
  /** Let in at once, before a rest. */
  together: number;
  /** What is waited for then. */
  rest: () => Promise<unknown>;
};

/** Lets pieces of work in, in their order and a few at a time. */
export function createLimiter({ most, waiting, together, rest }: LimiterOptions): Limiter {
  const queue: (() => void)[] = [];
  let running = 0;
  let isOpen = false;
  const letIn = async () => {
    if (isOpen) return;
    isOpen = true;
    while (queue.length > 0 && running < most) {
      for (const enter of queue.splice(0, Math.min(together, most - running))) {
        running += 1;
        enter();
      }
      await rest();
    }
    isOpen = false;
  };
  return async (work) => {
    if (queue.length >= waiting) throw new LimiterFull('too many are waiting');
    await new Promise<void>((enter) => {
      queue.push(enter);
      void letIn();
    });
    try {
      return await work();
    } finally {
      running -= 1;
      void letIn();
    }
  };
}
