import { parentPort, workerData } from 'node:worker_threads';
import { openComments } from '../open-comments';
import {
  type SerializedSubmission,
  serializeError,
  type WorkerCall,
  type WorkerResult,
} from './worker-messages';

/* Runs in the worker: opens the comments and runs the calls that arrive as messages. */

const comments = await openComments(workerData);

const methods: Record<string, (...values: never[]) => unknown> = {
  ...comments.store,
  submit: ({ fields, facts, hasArticle }: SerializedSubmission) =>
    comments.submit(new URLSearchParams(fields), { ...facts, hasArticle: () => hasArticle }),
};

async function run({ id, method, values }: WorkerCall): Promise<WorkerResult> {
  try {
    const call = methods[method];
    if (!call) throw new TypeError(`the worker of comments: expected a method, received ${method}`);
    // The types were checked where the call was made: messages carry none.
    return { id, value: await call(...(values as never[])) };
  } catch (error) {
    return { id, error: serializeError(error) };
  }
}

parentPort?.on('message', async (call: WorkerCall) => {
  parentPort?.postMessage(await run(call));
});
