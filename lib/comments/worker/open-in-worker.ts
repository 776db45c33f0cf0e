import { isLocale } from '@/lib/i18n/locales';
import type { Comments } from '../comments';
import { nameError } from '../log-event';
import { openComments } from '../open-comments';
import type { CommentStore } from '../store/comment-store';
import { iterateBatches } from '../store/iterate-batches';
import { readTyped } from '../submission/comment-form';
import type { RequestFacts, SubmitOutcome } from '../submission/submission';
import { startWorker } from './start-worker';
import type { SerializedSubmission } from './worker-messages';

/** Calls a method in the worker. */
type Ask = (method: string, ...values: unknown[]) => Promise<unknown>;

/**
 * Opens comments in a worker, for a process that serves pages: judging a text takes time, and the driver of a libSQL file does not
 * let go of its thread until the disk has answered. Readers of pages need not wait for either.
 *
 * @throws as `openComments` does
 */
export async function openInWorker(environment: Record<string, string | undefined>): Promise<Comments> {
  const comments = await openComments(environment);
  let worker = startWorker(environment);
  let count = 0;
  const ask: Ask = (method, ...values) => {
    if (worker.isOver()) worker = startWorker(environment);
    count += 1;
    return worker.ask({ id: count, method, values });
  };
  const methods = Object.keys(comments.store).map((name) => [
    name,
    (...values: unknown[]) => ask(name, ...values),
  ]);
  const store: CommentStore = {
    ...Object.fromEntries(methods),
    iterate: () => iterateBatches(store.listBatch),
    close: async () => {
      if (!worker.isOver()) await ask('close');
      await worker.end();
    },
  };
  return {
    ...comments,
    store,
    submit: (form, facts) =>
      (ask('submit', toSent(form, facts)) as Promise<SubmitOutcome>).catch((error) => {
        comments.log({ event: 'store unavailable', error: nameError(error) });
        const typed = readTyped(form);
        return { kind: 'unavailable', status: 503, typed, token: typed.token };
      }),
  };
}

function toSent(
  form: FormData | URLSearchParams,
  { hasArticle, ...facts }: RequestFacts,
): SerializedSubmission {
  const textOf = (name: string) => String(form.get(name) ?? '').trim();
  const lang = textOf('lang');
  return {
    fields: [...form].filter((field): field is [string, string] => typeof field[1] === 'string'),
    facts,
    hasArticle: isLocale(lang) && hasArticle(textOf('article'), lang),
  };
}
