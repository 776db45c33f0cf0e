import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { serveArguments, serveEnvironment } from '../../../lib/cli/serve-call.mjs';

/** The ways to serve the same build. */
export const servers = {
  'npm start': serveArguments,
  'npm run start:cluster': [...serveArguments, '--cluster'],
  'next start': ['node_modules/next/dist/bin/next', 'start', '-H', '127.0.0.1', '-p', '0'],
};

export type ServerName = keyof typeof servers;
export type RunningServer = { address: string; pid: number; stop: () => Promise<void> };

/**
 * Serves the build of this folder in a child process on a free port. Resolves when it listens.
 *
 * @param environment  added to the environment of this process
 */
export async function serveBuild(
  name: ServerName,
  environment: Record<string, string> = {},
): Promise<RunningServer> {
  const server = spawn(process.execPath, servers[name], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...serveEnvironment(), ...environment, PORT: '0', HOSTNAME: '127.0.0.1' },
  });
  const address = await new Promise<string>((resolve, reject) => {
    let output = '';
    const read = (chunk: Buffer) => {
      output += chunk;
      const found = /http:\/\/[\w.]+:\d+/.exec(output)?.[0];
      if (!found) return;
      resolve(found);
      // Drain the rest, or a full pipe would block the server.
      server.stdout.off('data', read).resume();
    };
    server.stdout.on('data', read);
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`${name} ended with ${code} before it was listening`)));
  });
  return {
    address,
    pid: server.pid ?? 0,
    async stop() {
      if (server.exitCode !== null || server.signalCode !== null) return;
      server.kill('SIGTERM');
      await once(server, 'exit');
    },
  };
}
