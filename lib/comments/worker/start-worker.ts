import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { StoreUnavailable } from '../store/store-unavailable';
import { deserializeError, type WorkerCall, type WorkerResult } from './worker-messages';

const entry = resolve('lib/comments/worker/worker.mjs');

type PendingCall = { resolve: (value: unknown) => void; reject: (reason: Error) => void };

export type RunningWorker = {
  call: (call: WorkerCall) => Promise<unknown>;
  hasExited: () => boolean;
  stop: () => Promise<unknown>;
};

/** Starts the worker of comments. If it crashes, pending calls reject with {@link StoreUnavailable}. */
export function startWorker(environment: Record<string, string | undefined>): RunningWorker {
  // Without the flags of this process: the entry loads tsx itself.
  const worker = new Worker(entry, { workerData: { ...environment }, execArgv: [] });
  const pending = new Map<number, PendingCall>();
  let failure: unknown;
  let hasExited = false;
  // An idle worker must not keep the process alive.
  worker.unref();
  worker.on('message', (result: WorkerResult) => {
    const call = pending.get(result.id);
    pending.delete(result.id);
    if (pending.size === 0) worker.unref();
    if ('error' in result) call?.reject(deserializeError(result.error));
    else call?.resolve(result.value);
  });
  worker.once('error', (error) => {
    failure = error;
  });
  worker.once('exit', () => {
    hasExited = true;
    const unavailable = new StoreUnavailable('the worker of comments has exited', { cause: failure });
    for (const { reject } of pending.values()) reject(unavailable);
  });
  return {
    call: (call) =>
      new Promise((resolve, reject) => {
        pending.set(call.id, { resolve, reject });
        worker.ref();
        worker.postMessage(call);
      }),
    hasExited: () => hasExited,
    stop: () => worker.terminate(),
  };
}
