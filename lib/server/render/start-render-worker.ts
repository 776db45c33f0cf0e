import { resolve } from 'node:path';
import { type MessagePort, Worker } from 'node:worker_threads';
import { createBirpc } from 'birpc';
import { logError, writeLog } from '@/lib/log/write-log';
import { keepRendering } from './keep-rendering';
import type { RenderPage } from './page-request';

/** What the worker that renders needs to know of the build. */
export type WorkerSetting = {
  distDir: string;
  siteUrl: string;
  /** Addresses of the scripts that pages may have. */
  modules: string[];
  /** Address of the style sheet of fragments. */
  fragmentSheet?: string;
  /** The door to the comments, for `connectCommentService`. */
  comments: MessagePort;
};

export type RenderSetting = Omit<WorkerSetting, 'comments'> & {
  /** Opens a door to the comments for each worker. */
  connectComments: () => MessagePort;
};

/** What the worker that renders can be asked for. */
export type RenderFunctions = { render: RenderPage };

const entry = resolve('lib/server/render/render-worker.mjs');

/** Megabytes. Without a limit V8 lets garbage grow as long as the machine has room. */
const resourceLimits = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 256 };

/**
 * Starts Next.js in a worker: a render takes 10 to 20 ms of processor time, during which this thread answers documents. A worker
 * that ends is replaced.
 */
export function startRenderWorker({ connectComments, ...setting }: RenderSetting): RenderPage {
  return keepRendering(() => {
    const comments = connectComments();
    const workerData: WorkerSetting = { ...setting, comments };
    const worker = new Worker(entry, {
      workerData,
      transferList: [comments],
      // An environment of its own: what Next.js sets there is no setting of the server. It reads no `.env` files when another
      // process has done so.
      env: { ...process.env, __NEXT_PROCESSED_ENV: 'true' },
      // Without the flags of this process: the entry loads tsx itself.
      execArgv: [],
      resourceLimits,
    });
    worker.unref();
    const { $close, render } = createBirpc<RenderFunctions>(
      {},
      {
        post: (message) => worker.postMessage(message),
        on: (receive) => worker.on('message', receive),
        timeout: -1,
      },
    );
    worker.once('error', (error) => logError('renderer failed', error));
    const ended = new Promise<void>((resolve) => {
      worker.once('exit', () => {
        $close(new Error('the worker that renders has ended'));
        resolve();
      });
    });
    return {
      render: (page) => render(page),
      ended,
      stop: () => {
        writeLog({ event: 'renderer does not answer' });
        void worker.terminate();
      },
    };
  });
}
