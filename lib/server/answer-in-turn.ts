import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** Requests of one connection that wait for their turn; more are refused. Browsers send the next one after an answer. */
const maxWaiting = 64;

type Waiting = { response: ServerResponse; answer: () => void };

/**
 * Lets each connection have one request at a time that takes work. A client may send hundreds at once (pipelining): the others
 * wait, and between two of them every other connection gets its turn.
 *
 * @param refuse  answers a request that is one too many
 */
export function createTurns(refuse: (response: ServerResponse) => void) {
  const queues = new WeakMap<Socket, Waiting[]>();

  function start(queue: Waiting[], { response, answer }: Waiting): void {
    response.once('close', () => {
      queue.shift();
      const [next] = queue;
      if (next) setImmediate(() => start(queue, next));
    });
    answer();
  }

  return ({ socket }: IncomingMessage, response: ServerResponse, answer: () => void): void => {
    const queue = queues.get(socket) ?? [];
    if (queue.length > maxWaiting) {
      refuse(response);
      return;
    }
    queues.set(socket, queue);
    queue.push({ response, answer });
    if (queue.length === 1) start(queue, { response, answer });
  };
}
