import { setPriority } from 'node:os';
import { register } from 'tsx/esm/api';

/* The entry of the worker that renders. Plain JavaScript, because workers do not inherit the loader that reads TypeScript. */

register();
await import('./run-renderer.ts');

// Once it has started: a nice value of 5. When all processors are busy, documents go first, but rendering still gets about a quarter of
// one. Only on Linux: elsewhere the value would count for the whole process.
if (process.platform === 'linux') setPriority(5);
