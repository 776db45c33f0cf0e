import { execFile } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { installPackage } from '@/lib/cli/install-package.mjs';

/** @param connections  concurrent connections; each sends its next request when it has an answer */
export type Load = { address: string; paths: string[]; connections: number; seconds: number };

export type Answered = { requestsPerSecond: number; p99Ms: number; requests: number };

const milliseconds: Record<string, number> = { us: 0.001, ms: 1, s: 1000 };

/**
 * Requests paths in turn from all connections with wrk. A load generator in JavaScript would spend more processor time on a
 * request than the server under test, and measure itself.
 */
export async function applyLoad({ address, paths, connections, seconds }: Load): Promise<Answered> {
  const script = join(tmpdir(), `kajpath-load-${process.pid}.lua`);
  await writeFile(script, scriptOf(paths));
  const options = [
    '-t1',
    `-c${connections}`,
    `-d${seconds}`,
    '--latency',
    // By default wrk counts answers after two seconds as errors; `next start` can take longer on a busy machine.
    '--timeout',
    '30s',
    '-H',
    'Accept-Encoding: gzip',
    '-s',
    script,
    address,
  ];
  const { stdout } = await promisify(execFile)('wrk', options).finally(() => rm(script));
  const wrong = /Non-2xx or 3xx responses: (\d+)|Socket errors: (.*)/.exec(stdout);
  if (wrong) throw new Error(`${paths[0]}: errors under load: ${wrong[0]}`);
  const [, latency = '', unit = ''] = /^\s+99%\s+([\d.]+)(us|ms|s)\s*$/m.exec(stdout) ?? [];
  return {
    requestsPerSecond: Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1]),
    p99Ms: Number(latency) * (milliseconds[unit] ?? Number.NaN),
    requests: Number(/(\d+) requests in/.exec(stdout)?.[1]),
  };
}

/** Lua for wrk that requests one path after another. Paths hold no quotes and no backslashes. */
function scriptOf(paths: string[]): string {
  const list = paths.map((path) => `"${path}"`).join(',');
  return `local paths={${list}}
local next=0
request=function() next=next%#paths+1 return wrk.format("GET",paths[next]) end
`;
}

/** Installs wrk if it is missing, or throws. */
export async function ensureLoadGenerator(): Promise<void> {
  const isThere = () =>
    promisify(execFile)('wrk', ['--version']).then(
      () => true,
      // wrk --version exits with 1.
      (error: NodeJS.ErrnoException) => error.code !== 'ENOENT',
    );
  if ((await isThere()) || (installPackage('wrk') && (await isThere()))) return;
  throw new Error('No wrk for the throughput: install it (Debian: apt-get install wrk).');
}
