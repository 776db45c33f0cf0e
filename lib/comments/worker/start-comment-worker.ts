import { resolve } from 'node:path';
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';
import { type Log, nameError } from '@/lib/log/write-log';
import { StoreUnavailable } from '../store/store-unavailable';
import type { WorkerData } from './run-worker';

const workerFile = resolve('lib/comments/worker/worker.mjs');
/** Milliseconds before a worker that crashed is started again. */
const restartPause = 1_000;

export type CommentWorker = {
  /**
   * Opens a port to the worker, over which birpc calls `WorkerMethods` (see `createRemoteService`). After a crash it starts the worker again.
   *
   * @throws {StoreUnavailable} right after a crash, and when it was stopped
   */
  openPort: () => MessagePort;
  isRunning: () => boolean;
  stop: () => Promise<void>;
};

/** Starts the worker of comments. If it crashes, its ports close. */
export function startCommentWorker(workerData: WorkerData, log: Log, entry = workerFile): CommentWorker {
  let worker: Worker | undefined;
  let isStopped = false;
  let crashedAt = Number.NEGATIVE_INFINITY;
  const start = () => {
    // Without the flags of this process: the entry loads tsx itself.
    const started = new Worker(entry, { workerData, execArgv: [] });
    // An idle worker must not keep the process alive.
    started.unref();
    started.once('error', (error) =>
      log({ event: 'fault', where: 'comments worker', error: nameError(error) }),
    );
    started.once('exit', () => {
      if (worker !== started) return;
      worker = undefined;
      crashedAt = Date.now();
    });
    return started;
  };
  worker = start();
  return {
    openPort: () => {
      if (isStopped) throw new StoreUnavailable('the comments were stopped');
      if (!worker && Date.now() - crashedAt < restartPause)
        throw new StoreUnavailable('the worker of comments has exited');
      worker ??= start();
      const { port1, port2 } = new MessageChannel();
      worker.postMessage(port2, [port2]);
      return port1;
    },
    isRunning: () => worker !== undefined,
    stop: async () => {
      isStopped = true;
      const stopped = worker;
      worker = undefined;
      await stopped?.terminate();
    },
  };
}
