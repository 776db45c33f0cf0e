import { formAddresses } from '@/lib/i18n/href';
import type { Copy } from '@/lib/publish/offline/open-copy';
import { answerFile, answerForm, answerMissing, answerPage } from './answer-from-copy.browser';
import { keepCopy, openKept, refreshCopy, removeKept } from './copy-store.browser';
import type { Connection, FetchEvent, WorkerScope } from './worker-scope';

/*
 * Answers from the copy that a reader keeps, when the network is away or slow. Registered by the page about it, when the reader asks;
 * an answer from the network is passed on as it is.
 */

declare const self: WorkerScope;

/** Milliseconds that a page may take. */
const patience = 2_500;

/** Answers of a server behind which ours is away. */
const away = [502, 503, 504];

const forms: string[] = [
  formAddresses.comment,
  formAddresses.reviseComment,
  formAddresses.report,
  formAddresses.checkMessage,
];

/** The opened copy. The browser ends this worker when nobody needs it, and starts it anew. */
let opened: Promise<Copy | undefined> | undefined;
const open = () => (opened ??= openKept().catch(() => undefined));

self.addEventListener('install', () => {
  self.skipWaiting();
});

self.addEventListener('activate', (event) => {
  event.waitUntil(Promise.all([self.clients.claim(), self.registration.navigationPreload?.enable()]));
});

self.addEventListener('fetch', (event) => {
  const { method, url, mode } = event.request;
  const address = new URL(url);
  if (address.origin !== location.origin) return;
  if (method === 'POST' && forms.includes(address.pathname)) event.respondWith(sendForm(event, address));
  else if (method !== 'GET') return;
  else if (mode === 'navigate') event.respondWith(answerNavigation(event, address));
  else if (isFile(event.request)) event.respondWith(fetchFile(event, address));
});

self.addEventListener('message', (event) => {
  const { keep, remove } = event.data as { keep?: Parameters<typeof keepCopy>[0]; remove?: boolean };
  const work = keep ? keepCopy(keep) : remove ? removeKept() : Promise.resolve();
  event.waitUntil(
    work.then((fault) => {
      opened = undefined;
      event.ports[0]?.postMessage({ fault });
    }),
  );
});

async function answerNavigation(event: FetchEvent, address: URL): Promise<Response> {
  const online = event.preloadResponse.then((response) => response ?? fetch(event.request));
  const fromCopy = async () => {
    const copy = await open();
    return copy && answerPage(copy, address);
  };
  // It may fail after the copy has answered.
  online.catch(() => {});
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, patience));
  try {
    const first = await Promise.race([online, late]);
    if (first && !away.includes(first.status)) {
      event.waitUntil(refresh());
      return first;
    }
    return (await fromCopy()) ?? (await online);
  } catch (error) {
    const copy = await open();
    if (!copy) throw error;
    return (await answerPage(copy, address)) ?? answerMissing(copy, address);
  }
}

/** Looks for a newer copy, at most once a day and where it costs nothing. */
async function refresh(): Promise<void> {
  const { connection } = navigator as Navigator & { connection?: Connection };
  const isOther = await refreshCopy(connection).catch(() => false);
  if (isOther) opened = undefined;
}

/** Scripts, which have a hash of their content in their name, and what scripts ask for. Pictures pass by. */
function isFile({ destination }: Request): boolean {
  return destination === 'script' || destination === '';
}

async function fetchFile({ request }: FetchEvent, address: URL): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    const copy = await open();
    const file = copy && (await answerFile(copy, address));
    if (!file) throw error;
    return file;
  }
}

/** A form is sent once, and waits as long as it takes: what was typed comes back when it could not be sent. */
async function sendForm({ request }: FetchEvent, address: URL): Promise<Response> {
  const typed = request.clone();
  try {
    return await fetch(request);
  } catch (error) {
    const copy = await open();
    if (!copy) throw error;
    return answerForm(copy, address, await typed.formData());
  }
}
