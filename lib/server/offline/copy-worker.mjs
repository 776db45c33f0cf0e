import { setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

/* The entry of the worker that makes copies of the site. Plain JavaScript, because workers do not inherit the loader that reads TypeScript. */

// Readers go first. Only on Linux: elsewhere the value would count for the whole process.
if (process.platform === 'linux') setPriority(10);
register();
const { makeCopies } = await import('./make-copies.ts');
parentPort?.postMessage(await makeCopies(workerData));
