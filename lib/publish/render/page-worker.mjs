import { register } from 'tsx/esm/api';

/* The entry of a worker that publishes pages. Plain JavaScript, because workers do not inherit the loader that reads TypeScript. */

register();
await import('./run-page-worker.ts');
