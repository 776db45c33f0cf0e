/** Too many wait already: nobody is let in behind them. */
export class GateClosed extends Error {
  override name = 'GateClosed';
}

/**
 * Lets so many pieces of work run at once; the others wait in their order.
 *
 * @param most     at work
 * @param waiting  in the queue, beyond which a piece of work is refused with {@link GateClosed}
 */
export function createGate(most: number, waiting: number): <T>(work: () => Promise<T>) => Promise<T> {
  const queue: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    if (running >= most) {
      if (queue.length >= waiting) throw new GateClosed('too many are waiting');
      // Whoever leaves hands the place on.
      await new Promise<void>((enter) => queue.push(enter));
    } else running += 1;
    try {
      return await work();
    } finally {
      const next = queue.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
