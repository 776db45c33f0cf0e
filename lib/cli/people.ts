import { loadEnvFileOrExit } from '@/lib/settings/load-env-file.mjs';
import { readPassword } from './read-password';
import { runPeople } from './run-people';

/* `npm run people`: accounts from a terminal. */

loadEnvFileOrExit();
process.exitCode = await runPeople(process.argv.slice(2), process.env, {
  say: console.log,
  tell: console.error,
  now: () => new Date(),
  readPassword,
});
