import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { installPackage } from '@/lib/cli/install-package.mjs';

export const connections = 64;

export type Answered = { requestsPerSecond: number; p99Ms: number; requests: number };

const milliseconds: Record<string, number> = { us: 0.001, ms: 1, s: 1000 };

/**
 * Asks for one page from all connections at once, with wrk: a load generator in JavaScript needs more processor time for a
 * request than the server under test, and would measure itself.
 */
export async function applyLoad(url: string, seconds: number): Promise<Answered> {
  const options = [
    '-t1',
    `-c${connections}`,
    `-d${seconds}`,
    '--latency',
    // On a busy machine `next start` takes more than the two seconds after which wrk speaks of an error.
    '--timeout',
    '30s',
    '-H',
    'Accept-Encoding: gzip',
    url,
  ];
  const { stdout } = await promisify(execFile)('wrk', options);
  const wrong = /Non-2xx or 3xx responses: (\d+)|Socket errors: (.*)/.exec(stdout);
  if (wrong) throw new Error(`${url}: not all answers were right under load: ${wrong[0]}`);
  const [, latency = '', unit = ''] = /^\s+99%\s+([\d.]+)(us|ms|s)$/m.exec(stdout) ?? [];
  return {
    requestsPerSecond: Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1]),
    p99Ms: Number(latency) * (milliseconds[unit] ?? Number.NaN),
    requests: Number(/(\d+) requests in/.exec(stdout)?.[1]),
  };
}

/** Makes sure that wrk is there, or says what is missing. */
export async function ensureLoadGenerator(): Promise<void> {
  const isThere = () =>
    promisify(execFile)('wrk', ['--version']).then(
      () => true,
      // It ends with 1 after it has said its version.
      (error: NodeJS.ErrnoException) => error.code !== 'ENOENT',
    );
  if ((await isThere()) || (installPackage('wrk') && (await isThere()))) return;
  throw new Error('No wrk for the throughput: install it (Debian: apt-get install wrk).');
}
