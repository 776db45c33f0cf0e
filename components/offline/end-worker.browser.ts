import { removeKept } from './copy-store.browser';
import type { WorkerScope } from './worker-scope';

/* Takes the place of the worker when site.yaml says `offline: false`: removes the copy and the worker. Nothing answers from a copy any more. */

declare const self: WorkerScope;

self.addEventListener('install', () => {
  self.skipWaiting();
});

self.addEventListener('activate', (event) => {
  event.waitUntil(removeKept().finally(() => self.registration.unregister()));
});
