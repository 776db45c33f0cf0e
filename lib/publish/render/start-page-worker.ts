import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { createBirpc } from 'birpc';
import type { SitePage } from '../site-pages';
import type { ContentUpdate } from './content-update';
import type { PublishedPage, TwinEntries } from './publish-page';

export type PageWorkerSetting = {
  /** Folder of the published site. */
  folder: string;
  distDir: string;
  /** The style sheet of the whole site. */
  css: string;
};

/** A page that was published, or why it could not be: what is not ours in it, or what went wrong. */
export type PageResult = { page: PublishedPage } | { intruders: string[] } | { failure: string };

/** What a worker that publishes pages can be asked for. */
export type PageFunctions = {
  update: (update: ContentUpdate) => Promise<void>;
  /** @param made  the documents that a page with two languages is made from */
  publish: (page: SitePage, made?: TwinEntries) => Promise<PageResult>;
  /** Renders a page without storing it. */
  render: (page: SitePage) => Promise<{ html: string } | { failure: string }>;
};

/** A worker that publishes pages. What it was asked for rejects when it ends. */
export type PageWorker = PageFunctions & { stop: () => Promise<unknown> };

const entry = resolve('lib/publish/render/page-worker.mjs');

/** Megabytes. Without a limit V8 lets garbage grow as long as the machine has room. */
const resourceLimits = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 512 };

/** Starts a worker that publishes pages. */
export function startPageWorker(setting: PageWorkerSetting): PageWorker {
  const worker = new Worker(entry, {
    workerData: setting,
    // An environment of its own: what Next.js sets there is no setting of this process. Next.js reads no `.env` files.
    env: { ...process.env, NODE_ENV: 'production', __NEXT_PROCESSED_ENV: 'true' },
    // Without the flags of this process: the entry loads tsx itself.
    execArgv: [],
    resourceLimits,
  });
  const { $close, update, publish, render } = createBirpc<PageFunctions>(
    {},
    {
      post: (message) => worker.postMessage(message),
      on: (receive) => worker.on('message', receive),
      timeout: -1,
    },
  );
  let failure = new Error('a worker that publishes pages has ended');
  worker.on('error', (error) => {
    failure = error;
  });
  worker.once('exit', () => $close(failure));
  return { update, publish, render, stop: () => worker.terminate() };
}
