import { inspect } from 'node:util';
import { parentPort, workerData } from 'node:worker_threads';
import { createBirpc } from 'birpc';
import { getErrorCode } from '@/lib/content/error-code';
import { createLibrary, type Library } from '@/lib/content/library';
import { provideLibrary } from '@/lib/content/load-library';
import { watchLookups } from '@/lib/content/lookups';
import { createDocumentMaker, type DocumentMaker } from '../create-document-maker';
import { listOwnParts } from '../own-parts';
import { createContentListener } from './content-update';
import { publishPage, renderPage } from './publish-page';
import { startNext } from './start-next';
import type { PageFunctions, PageWorkerSetting } from './start-page-worker';

/* Runs in a worker that publishes pages: starts Next.js, and renders the pages that arrive as messages. */

const { folder, distDir, css }: PageWorkerSetting = workerData;

/** What Next.js says of a page that fails: it answers 500 and prints the error. */
const said: string[] = [];
console.error = (...values: unknown[]) => {
  said.push(values.map(describe).join(' '));
};

// Next.js says there what it does.
console.log = () => {};
const render = await startNext(distDir);
const listen = createContentListener();
let content: { library: Library; makeDocument: DocumentMaker } | undefined;

const functions: PageFunctions = {
  async update(update) {
    const library = watchLookups(createLibrary(listen(update)));
    provideLibrary(library);
    const makeDocument = createDocumentMaker(css, {
      own: await listOwnParts(library),
      reportIntruders: (page, intruders) => {
        throw new IntrudersFound(page, intruders);
      },
    });
    content = { library, makeDocument };
  },
  async publish(page, made) {
    const own = openContent();
    try {
      return { page: await publishPage(page, { folder, render, ...own }, made) };
    } catch (error) {
      return error instanceof IntrudersFound ? { intruders: error.intruders } : describeFailure(error);
    }
  },
  async render(page) {
    const own = openContent();
    try {
      return { html: await renderPage(page, { render, ...own }) };
    } catch (error) {
      return describeFailure(error);
    }
  },
};

function openContent() {
  if (!content) throw new Error('expected content before the first page');
  said.length = 0;
  return content;
}

function describeFailure(error: unknown): { failure: string } {
  return { failure: [error instanceof Error ? error.message : inspect(error), ...said].join('\n') };
}

/** What the system refuses is no fault of the code: its sentence is enough. */
function describe(value: unknown): string {
  if (typeof value === 'string') return value;
  return value instanceof Error && getErrorCode(value) ? value.message : inspect(value);
}

class IntrudersFound extends Error {
  constructor(
    page: string,
    readonly intruders: string[],
  ) {
    super(`${page}: ${intruders.join(' ')}`);
  }
}

createBirpc<object, PageFunctions>(functions, {
  post: (message) => parentPort?.postMessage(message),
  on: (receive) => parentPort?.on('message', receive),
});
