import { constants, setPriority } from 'node:os';
import { register } from 'tsx/esm/api';

/* The entry of the worker. Plain JavaScript, because workers do not inherit the loader that reads TypeScript. */

register();
await import('./run-worker.ts');

// Once it has started, pages go first when all processors are busy. On Linux this sets the priority of this thread, elsewhere of the
// whole process.
if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
