import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

export type RunningCommand = {
  child: ChildProcess;
  /** What it has said so far. */
  said: { out: string; err: string };
  /** How it ended: with its status, or by a signal. */
  ended: Promise<{ status: number | null; signal: NodeJS.Signals | null }>;
};

type Options = {
  environment: Record<string, string>;
  /** Modules that Node.js loads before the command. */
  imports?: string[];
  /** A shell command before it, as `ulimit -f 100`. */
  before?: string;
};

/** Starts a command of the project, as `npm run` does after it has prepared everything. */
export function startCommand(
  [file, ...args]: [file: string, ...args: string[]],
  { environment, imports = [], before = ':' }: Options,
): RunningCommand {
  const flags = [...imports, 'tsx'].flatMap((name) => ['--import', name]);
  const command = [process.execPath, ...flags, `lib/cli/${file}`, ...args];
  // The shell becomes the command: signals reach it.
  const child = spawn('sh', ['-c', `${before}; exec "$@"`, 'sh', ...command], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_ENV: 'production', SITE_URL: '', ...environment },
  });
  const said = { out: '', err: '' };
  child.stdout?.on('data', (chunk) => {
    said.out += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    said.err += chunk;
  });
  return { child, said, ended: once(child, 'close').then(([status, signal]) => ({ status, signal })) };
}
