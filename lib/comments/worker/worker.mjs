import { register } from 'tsx/esm/api';

/* Where the worker begins: Node.js reads no TypeScript in a worker, whatever the process has been told to load. */

register();
await import('./answer-questions.ts');
