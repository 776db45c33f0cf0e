import { spawn } from 'node:child_process';
import { ensureBuilt, ensureInstalled } from './prepare.mjs';

/* `npm start`: installs, builds when needed, and serves. Passes its options to serve.ts. */

const options = process.argv.slice(2);
ensureInstalled();
if (!options.includes('--help') && !options.includes('-h')) ensureBuilt();

const server = spawn(process.execPath, ['--import', 'tsx', 'lib/cli/serve.ts', ...options], {
  stdio: 'inherit',
  env: { ...process.env, NODE_ENV: 'production' },
});
for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => server.kill(signal));
server.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGTERM' ? 0 : 1)));
