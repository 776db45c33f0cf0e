import { constants, setPriority } from 'node:os';
import { register } from 'tsx/esm/api';

/* Where the worker begins: Node.js reads no TypeScript in a worker, whatever the process has been told to load. */

// Where all processors are busy, pages go first. Linux means this thread alone; elsewhere it would be the whole process.
if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_BELOW_NORMAL);

register();
await import('./run-calls.ts');
