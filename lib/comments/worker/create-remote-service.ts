import type { MessagePort } from 'node:worker_threads';
import { createBirpc } from 'birpc';
import { nameError } from '@/lib/log/write-log';
import type { CommentContext } from '../comment-context';
import type { CommentService } from '../comment-service';
import { StoreUnavailable } from '../store/store-unavailable';
import { readFields, readTyped } from '../submission/comment-form';
import type { RequestFacts } from '../submission/submission';
import { messageFormat } from './create-channel';
import type { SerializedSubmission, WorkerMethods } from './worker-methods';

type Options = Omit<CommentContext, 'store'> & {
  /** Opens a port to the worker: at the first call, and at the next one after the worker has exited. */
  openPort: () => MessagePort | Promise<MessagePort>;
};

/** Creates the comment service whose work is done in the worker. If the worker exits, pending calls reject with {@link StoreUnavailable}. */
export function createRemoteService({ openPort, ...context }: Options): CommentService {
  const remote = connect(openPort);
  const reportUnavailable = (error: unknown) =>
    context.log({ event: 'store unavailable', error: nameError(error) });
  return {
    ...context,
    store: remote,
    reply: remote.reply,
    decide: remote.decide,
    submit: (form, facts) =>
      remote.submit(serializeSubmission(form, facts)).catch((error) => {
        reportUnavailable(error);
        const typed = readTyped(form);
        return { kind: 'unavailable', status: 503, typed, token: typed.token };
      }),
    revise: (request) =>
      remote.revise(request).catch((error) => {
        reportUnavailable(error);
        return { kind: 'unavailable', body: request.body };
      }),
    withdraw: (request) =>
      remote.withdraw(request).catch((error) => {
        reportUnavailable(error);
        return { kind: 'unavailable', body: '' };
      }),
  };
}

/** Calls the worker, over one port as long as it is open. */
function connect(openPort: Options['openPort']) {
  let opening: Promise<MessagePort> | undefined;
  let port: MessagePort | undefined;
  let pending = 0;
  let receive: (message: unknown) => void = () => {};
  const open = async () => {
    port = await openPort();
    port.on('message', (message) => receive(message));
    port.once('close', () => {
      opening = undefined;
      port = undefined;
      remote.$rejectPendingCalls(({ reject }) =>
        reject(new StoreUnavailable('the worker of comments has exited')),
      );
    });
    return port;
  };
  const openOnce = () => {
    opening ??= open().catch((error) => {
      opening = undefined;
      throw error;
    });
    return opening;
  };
  const remote = createBirpc<WorkerMethods>(
    {},
    {
      ...messageFormat,
      post: async (message) => (await openOnce()).postMessage(message),
      on: (listener) => {
        receive = listener;
      },
      // The port keeps the process alive only while a call is pending.
      onRequest: async (_request, next) => {
        pending += 1;
        port?.ref();
        try {
          await next();
        } finally {
          pending -= 1;
          if (pending === 0) port?.unref();
        }
      },
      // The database has timeouts of its own, and an export takes its time.
      timeout: -1,
    },
  );
  return remote;
}

function serializeSubmission(form: FormData | URLSearchParams, facts: RequestFacts): SerializedSubmission {
  return { fields: Object.entries(readFields(form)), facts };
}
