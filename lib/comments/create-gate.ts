/** Too many wait already: nobody is let in behind them. */
export class GateClosed extends Error {
  override name = 'GateClosed';
}

export type Gate = <T>(work: () => Promise<T>) => Promise<T>;

/**
 * Lets pieces of work in one after the other, in their order.
 *
 * @param most     at work at once
 * @param waiting  in the queue, beyond which a piece of work is refused with {@link GateClosed}
 * @param rest     what is waited for between one that is let in and the next
 */
export function createGate({
  most,
  waiting,
  rest,
}: {
  most: number;
  waiting: number;
  rest: () => Promise<unknown>;
}): Gate {
  const queue: (() => void)[] = [];
  let running = 0;
  let isOpen = false;
  const letIn = async () => {
    if (isOpen) return;
    isOpen = true;
    while (queue.length > 0 && running < most) {
      running += 1;
      queue.shift()?.();
      await rest();
    }
    isOpen = false;
  };
  return async (work) => {
    if (queue.length >= waiting) throw new GateClosed('too many are waiting');
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
