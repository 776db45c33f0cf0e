import { parentPort, workerData } from 'node:worker_threads';
import { openComments } from '../open-comments';
import { type Answer, type Question, type SerializedSubmission, serializeError } from './worker-messages';

/* The worker: has the comments, and does what it is asked for. */

const comments = await openComments(workerData);

const methods: Record<string, (...values: never[]) => unknown> = {
  ...comments.store,
  submit: ({ fields, facts, hasArticle }: SerializedSubmission) =>
    comments.submit(new URLSearchParams(fields), { ...facts, hasArticle: () => hasArticle }),
};

async function answer({ id, method, values }: Question): Promise<Answer> {
  try {
    const work = methods[method];
    if (!work) throw new TypeError(`the worker of comments: expected a method, received ${method}`);
    return { id, value: await work(...(values as never[])) };
  } catch (error) {
    return { id, fault: serializeError(error) };
  }
}

parentPort?.on('message', async (question: Question) => {
  parentPort?.postMessage(await answer(question));
});
