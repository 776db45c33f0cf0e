import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { hashPassword } from '@/lib/comments/people/hash-password';

/** The moderator's password on every site of these tests. */
export const password = 'শুধু পরীক্ষার জন্য';

export type Site = {
  base: string;
  /** Everything that the server has written to its log. */
  readLog: () => string;
  /** Where its comments are. */
  folder: string;
  /** What its clock says, in milliseconds. */
  now: () => number;
  /** Puts its clock ahead. */
  advance: (seconds: number) => Promise<void>;
  stop: () => Promise<void>;
};

const command = ['--import', './tests/e2e/movable-clock.mjs', '--import', 'tsx', 'lib/cli/serve.ts'];

/**
 * Serves the published site with comments of its own, so that no other test sees what this one writes. They go with the site, unless
 * the environment says where they are.
 *
 * @param project  folder of the project whose site is served
 */
export async function startSite(environment: Record<string, string> = {}, project = '.'): Promise<Site> {
  const data = environment.DATA_DIR ?? (await mkdtemp(join(tmpdir(), 'kajpath-data-')));
  const child: ChildProcess = spawn(process.execPath, command, {
    cwd: project,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      HOSTNAME: '127.0.0.1',
      PORT: '0',
      DATA_DIR: data,
      MODERATOR_PASSWORD_HASH: await hashPassword(password),
      // One machine stands for every reader.
      COMMENTS_PER_ADDRESS: '1000',
      COMMENTS_PER_ARTICLE: '1000',
      COMMENTS_FLOOD: '1000',
      // A copy of the project has a site of its own.
      ...(project !== '.' && { SITE_DIR: '' }),
      ...environment,
    },
  });
  let log = '';
  const base = await new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      log += chunk;
      const address = /http:\/\/\S+/.exec(log);
      if (address) resolve(address[0]);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('close', () => reject(new Error(`ended before it was listening: ${log}`)));
  });
  let ahead = Number(environment.CLOCK_AHEAD ?? 0);
  return {
    base,
    readLog: () => log,
    folder: data,
    now: () => Date.now() + ahead,
    advance: async (seconds) => {
      const moved = once(child, 'message');
      // Whole milliseconds, as a clock has them.
      child.send(Math.ceil(seconds * 1_000));
      [ahead] = await moved;
    },
    stop: async () => {
      const ended = new Promise((done) => child.once('close', done));
      child.kill('SIGTERM');
      await ended;
      if (!environment.DATA_DIR) await rm(data, { recursive: true, force: true });
    },
  };
}

/** Goes on when a server answers with pages: the first that are rendered at run time wait for the framework, and load it. */
export async function warmUp({ base }: Pick<Site, 'base'>, paths: string[]): Promise<void> {
  for (const path of paths)
    await expect
      .poll(async () => (await fetch(base + path)).status, { timeout: 60_000, message: path })
      .toBe(200);
}
