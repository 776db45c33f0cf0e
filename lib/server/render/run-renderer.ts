import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { createBirpc } from 'birpc';
import next from 'next';
import { provideWhenOpen } from '@/lib/comments/provide-when-open';
import { connectCommentService } from '@/lib/comments/worker/connect-comment-service';
import { loadLibrary } from '@/lib/content/load-library';
import { logError, writeLog } from '@/lib/log/write-log';
import { createDocumentMaker } from '@/lib/publish/create-document-maker';
import { documentsFolder, styleSheetFile } from '@/lib/publish/manifest';
import { createIntruderLog } from '../create-intruder-log';
import { createNextRenderer } from './create-next-renderer';
import { logConsole } from './log-console';
import { makePage } from './make-page';
import type { PageRequest } from './page-request';
import type { RenderFunctions, WorkerSetting } from './start-render-worker';

/* Runs in the worker that renders: starts Next.js, and renders the pages that arrive as messages. */

console.error = logConsole;

const { distDir, siteUrl, modules, fragmentSheet, comments }: WorkerSetting = workerData;
await provideWhenOpen(() => connectCommentService(comments), writeLog);
// As in a standalone build: take the configuration from the build, instead of loading a compiler to read next.config.ts.
const { config } = JSON.parse(await readFile(join(distDir, 'required-server-files.json'), 'utf8'));
process.env.__NEXT_PRIVATE_STANDALONE_CONFIG = JSON.stringify(config);
const app = next({ dev: false });
await app.prepare();
const render = createNextRenderer(app.getRequestHandler());
// Load the content now, as start-server.ts does.
loadLibrary().catch((error) => logError('content could not be read', error));
const css = await readFile(join(distDir, documentsFolder, styleSheetFile), 'utf8');
const makeDocument = createDocumentMaker(css, {
  own: { siteUrl, modules: new Set(modules) },
  reportIntruders: createIntruderLog(writeLog),
});
const setting = { makeDocument, siteUrl, fragmentSheet };

const functions: RenderFunctions = {
  render: async (page: PageRequest) => makePage(page, await render(page), setting),
};
createBirpc<object, RenderFunctions>(functions, {
  post: (message) => parentPort?.postMessage(message),
  on: (receive) => parentPort?.on('message', receive),
});
