import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { StoreUnavailable } from '../store/store-unavailable';
import { type Answer, deserializeError, type Question } from './worker-messages';

const entry = resolve('lib/comments/worker/worker.mjs');

type Asker = { resolve: (value: unknown) => void; reject: (reason: Error) => void };

export type RunningWorker = {
  ask: (question: Question) => Promise<unknown>;
  isOver: () => boolean;
  end: () => Promise<unknown>;
};

/**
 * Starts the worker of comments. It ends by itself only when something is badly wrong: who waits for an answer then hears that the
 * store is away.
 */
export function startWorker(environment: Record<string, string | undefined>): RunningWorker {
  // Nothing that this process was started with: the entry loads what it needs.
  const worker = new Worker(entry, { workerData: { ...environment }, execArgv: [] });
  const waiting = new Map<number, Asker>();
  let failure: unknown;
  let isOver = false;
  // While nobody waits for an answer, the worker keeps no process alive.
  worker.unref();
  worker.on('message', (answer: Answer) => {
    const asker = waiting.get(answer.id);
    waiting.delete(answer.id);
    if (waiting.size === 0) worker.unref();
    if ('fault' in answer) asker?.reject(deserializeError(answer.fault));
    else asker?.resolve(answer.value);
  });
  worker.once('error', (error) => {
    failure = error;
  });
  worker.once('exit', () => {
    isOver = true;
    const away = new StoreUnavailable('the worker of comments has ended', { cause: failure });
    for (const { reject } of waiting.values()) reject(away);
  });
  return {
    ask: (question) =>
      new Promise((resolve, reject) => {
        waiting.set(question.id, { resolve, reject });
        worker.ref();
        worker.postMessage(question);
      }),
    isOver: () => isOver,
    end: () => worker.terminate(),
  };
}
