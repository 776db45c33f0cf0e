import { nameError } from '@/lib/log/write-log';
import type { CommentService } from '../comment-service';
import { openCommentService } from '../open-comment-service';
import type { CommentStore } from '../store/comment-store';
import { iterateBatches } from '../store/iterate-batches';
import { readFields, readTyped } from '../submission/comment-form';
import type { RequestFacts, SubmitOutcome } from '../submission/submission';
import { startWorker } from './start-worker';
import type { SerializedSubmission } from './worker-messages';

/** Calls a method in the worker. */
type Call = (method: string, ...values: unknown[]) => Promise<unknown>;

/**
 * Opens the comment service in a worker, so that a server keeps serving pages: the spam rules take CPU time, and the driver of a
 * libSQL file blocks its thread until the disk has answered.
 *
 * @throws the errors of `openCommentService`
 */
export async function openInWorker(environment: Record<string, string | undefined>): Promise<CommentService> {
  const service = await openCommentService(environment);
  let worker = startWorker(environment);
  let count = 0;
  const call: Call = (method, ...values) => {
    if (worker.hasExited()) worker = startWorker(environment);
    count += 1;
    return worker.call({ id: count, method, values });
  };
  const methods = Object.keys(service.store).map((name) => [
    name,
    (...values: unknown[]) => call(name, ...values),
  ]);
  const store: CommentStore = {
    ...Object.fromEntries(methods),
    iterate: () => iterateBatches(store.listBatch),
    close: async () => {
      if (!worker.hasExited()) await call('close');
      await worker.stop();
    },
  };
  return {
    ...service,
    store,
    submit: (form, facts) =>
      (call('submit', serializeSubmission(form, facts)) as Promise<SubmitOutcome>).catch((error) => {
        service.log({ event: 'store unavailable', error: nameError(error) });
        const typed = readTyped(form);
        return { kind: 'unavailable', status: 503, typed, token: typed.token };
      }),
  };
}

function serializeSubmission(form: FormData | URLSearchParams, facts: RequestFacts): SerializedSubmission {
  return { fields: Object.entries(readFields(form)), facts };
}
