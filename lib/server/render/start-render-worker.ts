import { resolve } from 'node:path';
import { type MessagePort, Worker } from 'node:worker_threads';
import { createBirpc } from 'birpc';
import { logError, writeLog } from '@/lib/log/write-log';
import { modelFile } from '../served-site';
import type { Site } from '../site';
import { keepRendering } from './keep-rendering';
import type { RenderPage } from './page-request';

/** What the worker that renders needs to know of the snapshot. */
export type RenderedSite = {
  siteUrl: string;
  /** Addresses of the scripts that pages may have. */
  modules: string[];
  /** Address of the style sheet of fragments. */
  fragmentSheet?: string;
  /** The content, as a file of `writeContentModel`. */
  model: string;
};

export type WorkerSetting = {
  /** Folder of the build of the code. */
  distDir: string;
  site: RenderedSite;
  /** The door to the comments, for `connectCommentService`. */
  comments: MessagePort;
};

export type RenderSetting = {
  distDir: string;
  /** Opens a door to the comments for each worker. */
  connectComments: () => MessagePort;
};

/** What the worker that renders can be asked for. */
export type RenderFunctions = {
  render: RenderPage;
  /** Renders from another snapshot from now on. */
  change: (site: RenderedSite) => Promise<void>;
};

const entry = resolve('lib/server/render/render-worker.mjs');

/** Megabytes. Without a limit V8 lets garbage grow as long as the machine has room. */
const resourceLimits = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 256 };

/**
 * Starts Next.js in a worker: a render takes 10 to 20 ms of processor time, during which this thread answers documents. A worker
 * that ends is replaced.
 *
 * @param first  the snapshot to render from
 */
export function startRenderWorker(
  { connectComments, distDir }: RenderSetting,
  first: Site,
): { render: RenderPage; change: (site: Site) => void } {
  let site = describeSite(first);
  let tell: RenderFunctions['change'] | undefined;
  const render = keepRendering(() => {
    const comments = connectComments();
    const workerData: WorkerSetting = { distDir, site, comments };
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
    const { $close, render, change } = createBirpc<RenderFunctions>(
      {},
      {
        post: (message) => worker.postMessage(message),
        on: (receive) => worker.on('message', receive),
        timeout: -1,
      },
    );
    tell = change;
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
  return {
    render,
    change(next) {
      // Also for a worker that is started later.
      site = describeSite(next);
      tell?.(site).catch((error) => logError('renderer keeps the old snapshot', error));
    },
  };
}

function describeSite(site: Site): RenderedSite {
  const { documents, siteUrl } = site.manifest;
  const modules = Object.keys(documents).filter((path) => path.endsWith('.js'));
  return { siteUrl, modules, fragmentSheet: site.fragmentSheet, model: modelFile(site) };
}
