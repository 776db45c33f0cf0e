import { spawn } from 'node:child_process';
import { loadEnvFileOrExit } from '../settings/load-env-file.mjs';
import { ensureInstalled, ensurePublished } from './prepare.mjs';
import { serveArguments, serveEnvironment } from './serve-call.mjs';

/*
 * `npm start`: installs, builds when needed, and serves. Passes its options to serve.ts. The build and serve.ts check the
 * settings, which takes packages; the build also depends on some, so `.env` is read here.
 */

const options = process.argv.slice(2);
loadEnvFileOrExit();
ensureInstalled();
if (!options.includes('--help') && !options.includes('-h')) ensurePublished();

const server = spawn(process.execPath, [...serveArguments, ...options], {
  stdio: 'inherit',
  env: serveEnvironment(),
});
for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => server.kill(signal));
server.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGTERM' ? 0 : 1)));
