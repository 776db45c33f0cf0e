import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { expect, test } from '@playwright/test';
import { findFreePort } from '@/tests/config/find-free-port';
import { ask } from './ask';

/** A server process of its own, its output as far as it came, and the end of it. */
function start(options: string[], environment: Record<string, string> = {}) {
  const child: ChildProcess = spawn(process.execPath, ['--import', 'tsx', 'lib/cli/serve.ts', ...options], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_ENV: 'production', HOSTNAME: '127.0.0.1', PORT: '0', ...environment },
  });
  const output = { out: '', err: '' };
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const listening = new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', (chunk) => {
      output.out += chunk;
      const address = /http:\/\/\S+/.exec(output.out);
      if (address) resolve(address[0]);
    });
    child.once('close', () => reject(new Error(`ended before it was listening: ${output.err}`)));
  });
  child.stderr?.on('data', (chunk) => {
    output.err += chunk;
  });
  // Whoever waits for the end only does not miss that it never listened.
  listening.catch(() => undefined);
  return { child, output, ended, listening };
}

/** A request whose headers have begun, but not ended. */
async function beginRequest(base: string) {
  const { hostname, port } = new URL(base);
  const socket = connect(Number(port), hostname);
  let answer = '';
  socket.on('data', (chunk) => {
    answer += chunk;
  });
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  await new Promise<void>((sent) => socket.write('GET /bn HTTP/1.1\r\nHost: localhost\r\n', () => sent()));
  return {
    finish: async () => {
      socket.write('\r\n');
      await closed;
      return answer;
    },
  };
}

function isListening(base: string): Promise<boolean> {
  const { hostname, port } = new URL(base);
  const socket = connect(Number(port), hostname);
  return new Promise<boolean>((resolve) => {
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
  }).finally(() => socket.destroy());
}

/** Server processes that a process has started. Linux tells it itself; not every system has ps. */
function listWorkers(pid = 0): number[] {
  const children = existsSync('/proc/self/task')
    ? readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ')
    : spawnSync('pgrep', ['-P', String(pid)], { encoding: 'utf8' }).stdout.split('\n');
  const commandOf = (child: string) =>
    existsSync(`/proc/${child}/cmdline`) ? readFileSync(`/proc/${child}/cmdline`, 'utf8') : 'serve.ts';
  return children.filter((child) => child && commandOf(child).includes('serve.ts')).map(Number);
}

for (const options of [[], ['--cluster']]) {
  const name = ['npm start', ...options].join(' -- ');

  test(`${name} finishes the answer under way after SIGTERM, takes no new one, and ends with 0`, async () => {
    const { child, listening, ended, output } = start(options);
    const base = await listening;
    // Whole answers behind the begun one: by then every process has heard the beginning.
    const begun = await beginRequest(base);
    for (let asked = 0; asked < 8; asked += 1) expect((await ask({ base, path: '/bn' })).status).toBe(200);
    child.kill('SIGTERM');
    await expect.poll(() => isListening(base)).toBe(false);
    const answer = await begun.finish();
    expect(answer).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
    expect(answer).toMatch(/\r\nConnection: close\r\n/);
    expect(answer).toMatch(/<\/html>\s*$/);
    expect(await ended).toBe(0);
    expect(output.err).toBe('');
  });

  test(`${name} says in one sentence that its port is in use`, async () => {
    const { port } = new URL(process.env.BASE_URL ?? '');
    const { ended, output } = start(options, { PORT: port });
    expect(await ended).toBe(1);
    expect(output).toEqual({ out: '', err: `Port ${port} is in use: choose another one with PORT=…\n` });
  });
}

test('npm start -- --cluster replaces a process that was killed', async () => {
  // Not port 0: between two processes nobody would hold the number.
  const { child, listening, ended, output } = start(['--cluster'], { PORT: String(await findFreePort()) });
  const base = await listening;
  const [victim = 0] = listWorkers(child.pid);
  process.kill(victim, 'SIGKILL');
  // A new process has to start first, on a busy machine with a single core too.
  const slowly = { timeout: 30_000 };
  await expect
    .poll(() => output.err, slowly)
    .toContain(`Process ${victim} exited with SIGKILL: starting another one`);
  await expect.poll(() => isListening(base), slowly).toBe(true);
  expect((await ask({ base, path: '/bn' })).status).toBe(200);
  child.kill('SIGTERM');
  expect(await ended).toBe(0);
});

test('an address of another machine is refused in one sentence', async () => {
  const { ended, output } = start([], { HOSTNAME: '192.0.2.1' });
  expect(await ended).toBe(1);
  expect(output.err).toBe('192.0.2.1 is no address of this machine: choose another one with HOSTNAME=…\n');
});

test('--help tells how to start, and an unknown option leads there', async () => {
  const help = start(['--help']);
  expect(await help.ended).toBe(0);
  expect(help.output.out).toContain('npm run start:cluster');
  const unknown = start(['--bogus']);
  expect(await unknown.ended).toBe(2);
  expect(unknown.output.err).toMatch(
    /^--bogus: expected a known option, received [^\n]*\nFix: see npm start -- --help\n$/,
  );
});
