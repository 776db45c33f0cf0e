import { once } from 'node:events';
import type { MessagePort } from 'node:worker_threads';
import type { CommentSettings } from '@/lib/settings/settings';
import type { CommentService } from '../comment-service';
import { type Log, writeLog } from '../log-event';
import { createRemoteService } from './create-remote-service';
import { deserializeError, type SerializedError } from './worker-errors';

/** What a thread gets when it asks for the worker: a port to it, and what does not need the worker. */
export type ConnectAnswer =
  | { port: MessagePort; secret: string; settings: CommentSettings }
  | { error: SerializedError };

/**
 * Uses the comment service that another thread has opened in a worker.
 *
 * @param door  from `connect` of that service; it asks there for a port, and again after the worker has exited
 * @throws {StoreUnavailable}
 */
export async function connectCommentService(door: MessagePort, log: Log = writeLog): Promise<CommentService> {
  const ask = async () => {
    const answered = once(door, 'message');
    door.postMessage('open');
    const [answer]: ConnectAnswer[] = await answered;
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
