import { text } from 'node:stream/consumers';
import { loadEnvFileOrExit } from '@/lib/settings/load-env-file.mjs';
import { runComments } from './run-comments';

/* `npm run comments`: moderation and maintenance from a terminal. */

loadEnvFileOrExit();
process.exitCode = await runComments(process.argv.slice(2), process.env, {
  say: console.log,
  tell: console.error,
  now: () => new Date(),
  readInput: () => text(process.stdin),
});
