import { parentPort, workerData } from 'node:worker_threads';
import { openCommentService } from '../open-comment-service';
import {
  type SerializedSubmission,
  serializeError,
  type WorkerCall,
  type WorkerResult,
} from './worker-messages';

/* Runs in the worker: opens the comment service and runs the calls that arrive as messages. */

const service = await openCommentService(workerData);

const methods: Record<string, (...values: never[]) => unknown> = {
  ...service.store,
  submit: ({ fields, facts }: SerializedSubmission) => service.submit(new URLSearchParams(fields), facts),
};

async function run({ id, method, values }: WorkerCall): Promise<WorkerResult> {
  try {
    const call = methods[method];
    if (!call) throw new TypeError(`the worker of comments: expected a method, received ${method}`);
    // The caller's types were checked; a message carries none.
    return { id, value: await call(...(values as never[])) };
  } catch (error) {
    return { id, error: serializeError(error) };
  }
}

parentPort?.on('message', async (call: WorkerCall) => {
  parentPort?.postMessage(await run(call));
});
