import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hashPassword } from '@/lib/moderation/hash-password';

/** The moderator's password on every site of these tests. */
export const password = 'শুধু পরীক্ষার জন্য';

export type Site = {
  base: string;
  /** Everything that the server has written to its log. */
  readLog: () => string;
  stop: () => Promise<void>;
};

/** Serves the build with comments of its own, so that no other test sees what this one writes. */
export async function startSite(environment: Record<string, string> = {}): Promise<Site> {
  const data = await mkdtemp(join(tmpdir(), 'kajpath-data-'));
  const child: ChildProcess = spawn(process.execPath, ['--import', 'tsx', 'lib/cli/serve.ts'], {
    stdio: ['ignore', 'pipe', 'pipe'],
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
  return {
    base,
    readLog: () => log,
    stop: async () => {
      const ended = new Promise((done) => child.once('close', done));
      child.kill('SIGTERM');
      await ended;
      await rm(data, { recursive: true, force: true });
    },
  };
}
