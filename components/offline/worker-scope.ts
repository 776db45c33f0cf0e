/* What the worker uses of its surroundings: the compiler knows those of pages. */

export type ExtendableEvent = Event & { waitUntil: (work: Promise<unknown>) => void };

export type FetchEvent = ExtendableEvent & {
  request: Request;
  /** The answer to a navigation that the browser asked for while the worker started. */
  preloadResponse: Promise<Response | undefined>;
  respondWith: (response: Promise<Response>) => void;
};

export type MessageEventForWorker = ExtendableEvent & { data: unknown; ports: readonly MessagePort[] };

type Events = {
  install: ExtendableEvent;
  activate: ExtendableEvent;
  fetch: FetchEvent;
  message: MessageEventForWorker;
};

export type WorkerScope = {
  addEventListener: <Name extends keyof Events>(name: Name, listen: (event: Events[Name]) => void) => void;
  skipWaiting: () => Promise<void>;
  registration: ServiceWorkerRegistration;
  clients: { claim: () => Promise<void> };
};

/** The kind of a phone's connection, where the browser tells it. */
export type Connection = { type?: string; saveData?: boolean };
