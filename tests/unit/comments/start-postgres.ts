import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chown, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensurePostgres } from '@/lib/cli/ensure-postgres.mjs';

export type Postgres = {
  /** Creates an empty database. @returns its URL */
  createDatabase: (name: string) => string;
  /** Kills the server, like a power cut. */
  kill: () => Promise<void>;
  start: () => Promise<void>;
  stop: () => Promise<void>;
};

/** The user that runs the server: PostgreSQL refuses root, which containers use. */
function runAs(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const idOf = (option: string) => Number(execFileSync('id', [option, 'postgres'], { encoding: 'utf8' }));
  return { uid: idOf('-u'), gid: idOf('-g') };
}

/** Starts a real PostgreSQL in a temporary folder with a Unix socket. */
export async function startPostgres(): Promise<Postgres> {
  const bin = ensurePostgres();
  if (!bin)
    throw new Error('No PostgreSQL: install the package postgresql, or name its folder in POSTGRES_BIN.');
  const user = runAs();
  const folder = await mkdtemp(join(tmpdir(), 'kajpath-postgres-'));
  if (user.uid !== undefined && user.gid !== undefined) await chown(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  execFileSync(join(bin, 'initdb'), ['-D', data, '-U', 'test', '-A', 'trust', '-E', 'UTF8', '--locale=C'], {
    ...user,
    cwd: folder,
    stdio: 'pipe',
  });
  let server: ChildProcess | undefined;
  const urlOf = (name: string) => `postgresql://test@localhost/${name}?host=${folder}`;
  const start = async () => {
    server = spawn(join(bin, 'postgres'), ['-D', data, '-k', folder, '-c', 'listen_addresses='], {
      ...user,
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    await untilReady(server);
  };
  const end = async (signal: NodeJS.Signals) => {
    // Not 'exit': its children write to the same stream, and a new server refuses to start beside them.
    const ended = new Promise((done) => server?.once('close', done));
    server?.kill(signal);
    await ended;
  };
  await start();
  return {
    createDatabase: (name) => {
      execFileSync(join(bin, 'createdb'), ['-h', folder, '-U', 'test', name], { stdio: 'pipe' });
      return urlOf(name);
    },
    start,
    kill: () => end('SIGKILL'),
    stop: async () => {
      // Immediate: its data is deleted anyway.
      if (server?.exitCode === null && server.signalCode === null) await end('SIGQUIT');
      await rm(folder, { recursive: true });
    },
  };
}

function untilReady(server: ChildProcess): Promise<void> {
  return new Promise((ready, reject) => {
    let said = '';
    server.stderr?.on('data', (chunk) => {
      said += chunk;
      if (said.includes('ready to accept connections')) ready();
    });
    server.once('exit', (code) => reject(new Error(`PostgreSQL ended with ${code}:\n${said}`)));
  });
}
