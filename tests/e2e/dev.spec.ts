import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { href } from '@/lib/i18n/href';
import { findFreePort } from '@/tests/config/find-free-port';
import { securityHeaderNames } from './ask';
import { library } from './content';

/* What `npm run dev` shows is what readers get. */

const published = process.env.BASE_URL ?? '';
const slug = library.listArticles()[0]?.slug ?? '';
const paths = [
  href.home('bn'),
  href.article('bn', slug),
  href.glossary('en'),
  href.takeHome('en'),
  `${href.home('en')}/nothing-here`,
];

let dev: ChildProcess;
let base = '';
let data = '';

test.describe.configure({ mode: 'default' });

test.beforeAll(async () => {
  test.setTimeout(120_000);
  data = await mkdtemp(join(tmpdir(), 'kajpath-dev-'));
  const port = await findFreePort();
  dev = spawn(process.execPath, ['--import', 'tsx', 'lib/cli/dev.ts'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      NODE_ENV: 'development',
      HOSTNAME: '127.0.0.1',
      PORT: String(port),
      DATA_DIR: data,
    },
  });
  base = `http://127.0.0.1:${port}`;
  let said = '';
  await new Promise<void>((resolve, reject) => {
    for (const stream of [dev.stdout, dev.stderr])
      stream?.on('data', (chunk) => {
        said += chunk;
        if (said.includes('Serving on')) resolve();
      });
    dev.once('close', () => reject(new Error(`ended before it was listening: ${said}`)));
  });
});

test.afterAll(async () => {
  if (dev?.exitCode === null) {
    dev.kill('SIGTERM');
    await once(dev, 'close');
  }
  await rm(data, { recursive: true, force: true });
});

for (const path of paths) {
  test(`${path} is the same page, with the same policy`, async () => {
    test.setTimeout(120_000);
    const read = async (origin: string) => {
      const answer = await fetch(origin + path);
      const headers = securityHeaderNames.map((name) => [name, answer.headers.get(name)]);
      return { status: answer.status, headers, html: await answer.text() };
    };
    expect(await read(base)).toEqual(await read(published));
  });
}
