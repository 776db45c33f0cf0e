import { MessageChannel, type MessagePort } from 'node:worker_threads';
import type { CommentSettings } from '@/lib/settings/settings';
import { StoreUnavailable } from '../store/store-unavailable';
import type { ServingCommentService } from './open-in-worker';
import { type SerializedError, serializeError } from './worker-errors';

/** What a thread gets when it asks for the worker: a port to it, and what does not need the worker. */
export type OfferAnswer =
  | { port: MessagePort; secret: string; settings: CommentSettings }
  | { error: SerializedError };

/**
 * Offers the comments of this thread to another one.
 *
 * @param getService  undefined while they are not open
 * @returns           the door: `connectCommentService` in the other thread takes it
 */
export function offerCommentService(getService: () => ServingCommentService | undefined): MessagePort {
  const { port1, port2 } = new MessageChannel();
  port1.on('message', () => {
    try {
      const service = getService();
      if (!service) throw new StoreUnavailable('comments are not open in this process');
      const { openPort, secret, settings } = service;
      const port = openPort();
      port1.postMessage({ port, secret, settings } satisfies OfferAnswer, [port]);
    } catch (error) {
      port1.postMessage({ error: serializeError(error) } satisfies OfferAnswer);
    }
  });
  port1.unref();
  return port2;
}
