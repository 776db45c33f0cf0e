import { constants, setPriority } from 'node:os';
import { register } from 'tsx/esm/api';

/* The entry of the worker that renders. Plain JavaScript, because workers do not inherit the loader that reads TypeScript. */

// Documents go first when all processors are busy. On Linux this sets the priority of this thread, elsewhere of the whole process.
if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_BELOW_NORMAL);

register();
await import('./run-renderer.ts');
