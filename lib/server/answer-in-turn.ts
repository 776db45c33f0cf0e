import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** Requests of one connection that wait; more are refused. Browsers send the next one after an answer. */
const maxWaiting = 1_000;

/** Milliseconds after which a request that still waits for its turn is refused. */
const longestWait = 3_000;

/** How often requests that came in a batch get their turn, in milliseconds, and how many of them each time. */
const pace = { every: 2, answered: 2, refused: 8 };

type Waiting = { socket: Socket; response: ServerResponse; answer: () => void; since: number };

/**
 * Lets each connection have one request at a time that takes work. A client may send hundreds at once (pipelining), which browsers and
 * proxies do not: those behind the first get their turn slowly, the connections one after the other, so that nobody else waits.
 *
 * @param refuse  answers a request that is one too many, or has waited too long
 */
export function createTurns(refuse: (response: ServerResponse) => void) {
  const queues = new WeakMap<Socket, Waiting[]>();
  /** The connections with a batch whose first request may begin. */
  const batches: Waiting[][] = [];
  let isPlanned = false;

  function plan(): void {
    if (isPlanned || batches.length === 0) return;
    isPlanned = true;
    setTimeout(takeTurn, pace.every);
  }

  function start(queue: Waiting[], begin: (waiting: Waiting) => void): void {
    const [first] = queue;
    // Nobody is left to read the answers.
    if (!first || first.socket.destroyed) return;
    first.response.once('close', () => {
      queue.shift();
      if (queue.length === 0) return;
      batches.push(queue);
      plan();
    });
    begin(first);
  }

  function takeTurn(): void {
    isPlanned = false;
    const now = performance.now();
    const isLate = (queue: Waiting[]) => now - (queue[0]?.since ?? now) > longestWait;
    const late = batches.filter(isLate).slice(0, pace.refused);
    const next = late.length > 0 ? late : batches.slice(0, pace.answered);
    for (const queue of next) {
      batches.splice(batches.indexOf(queue), 1);
      start(queue, ({ answer, response }) => (late.length > 0 ? refuse(response) : answer()));
    }
    plan();
  }

  return ({ socket }: IncomingMessage, response: ServerResponse, answer: () => void): void => {
    const queue = queues.get(socket) ?? [];
    if (queue.length > maxWaiting) {
      refuse(response);
      return;
    }
    queues.set(socket, queue);
    queue.push({ socket, response, answer, since: performance.now() });
    if (queue.length === 1) start(queue, (waiting) => waiting.answer());
  };
}
