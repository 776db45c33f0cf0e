import { parentPort, workerData } from 'node:worker_threads';
import { createBirpc } from 'birpc';
import { provideWhenOpen } from '@/lib/comments/provide-when-open';
import { connectCommentService } from '@/lib/comments/worker/connect-comment-service';
import { readContentModel } from '@/lib/content/content-model-file';
import { createLibrary } from '@/lib/content/library';
import { provideLibrary } from '@/lib/content/load-library';
import { writeLog } from '@/lib/log/write-log';
import { readCodeBuild } from '@/lib/publish/code-build';
import { createDocumentMaker } from '@/lib/publish/create-document-maker';
import { startNext } from '@/lib/publish/render/start-next';
import { createIntruderLog } from '../create-intruder-log';
import { logConsole } from './log-console';
import { makePage, type PageSetting } from './make-page';
import type { PageRequest } from './page-request';
import type { RenderedSite, RenderFunctions, WorkerSetting } from './start-render-worker';

/* Runs in the worker that renders: starts Next.js, and renders the pages that arrive as messages. */

console.error = logConsole;

const { distDir, site, comments }: WorkerSetting = workerData;
await provideWhenOpen(() => connectCommentService(comments), writeLog);
const [render, { css }] = [await startNext(distDir), await readCodeBuild(distDir)];

/** Pages wait for the snapshot that they were asked for after. */
let setting = openSite(site);

async function openSite({ siteUrl, modules, fragmentSheet, model }: RenderedSite): Promise<PageSetting> {
  provideLibrary(createLibrary(await readContentModel(model)));
  const makeDocument = createDocumentMaker(css, {
    own: { siteUrl, modules: new Set(modules) },
    reportIntruders: createIntruderLog(writeLog),
  });
  return { makeDocument, siteUrl, fragmentSheet };
}

const functions: RenderFunctions = {
  render: async (page: PageRequest) => {
    const own = await setting;
    return makePage(page, await render(page), own);
  },
  change: async (next) => {
    const before = setting;
    const opened = openSite(next);
    // The old one stays when the new one cannot be read.
    setting = opened.catch(() => before);
    await opened;
  },
};
createBirpc<object, RenderFunctions>(functions, {
  post: (message) => parentPort?.postMessage(message),
  on: (receive) => parentPort?.on('message', receive),
});
