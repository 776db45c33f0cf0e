import { once } from 'node:events';
import type { MessagePort } from 'node:worker_threads';
import { type Log, writeLog } from '@/lib/log/write-log';
import type { CommentService } from '../comment-service';
import { createRemoteService } from './create-remote-service';
import type { OfferAnswer } from './offer-comment-service';
import { deserializeError } from './worker-errors';

/**
 * Uses the comment service that another thread has opened in a worker.
 *
 * @param door  from `offerCommentService` there; this asks there for a port, and again after the worker has exited
 * @throws {StoreUnavailable}
 */
export async function connectCommentService(door: MessagePort, log: Log = writeLog): Promise<CommentService> {
  const ask = async () => {
    const answered = once(door, 'message');
    door.postMessage('open');
    const [answer]: OfferAnswer[] = await answered;
    if (!answer || 'error' in answer)
      throw deserializeError(answer?.error ?? { name: 'Error', message: 'no answer' });
    return answer;
  };
  const { port, secret, settings } = await ask();
  let first: MessagePort | undefined = port;
  const openPort = async () => {
    const open = first ?? (await ask()).port;
    first = undefined;
    return open;
  };
  return createRemoteService({ openPort, secret, settings, log });
}
