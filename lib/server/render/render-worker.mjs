import { setPriority } from 'node:os';
import { register } from 'tsx/esm/api';

/* The entry of the worker that renders. Plain JavaScript, because workers do not inherit the loader that reads TypeScript. */

// Documents go first when all processors are busy, but a page still gets a third of one. On Linux this sets the priority of this thread, elsewhere of the whole process.
if (process.platform === 'linux') setPriority(5);

register();
await import('./run-renderer.ts');
