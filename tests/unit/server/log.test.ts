import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync } from 'node:fs';
import { expect, test } from 'vitest';
import { requestOf, sendRaw } from './send-raw';

/** Starts a site whose pages fail, and collects everything that it writes. */
async function startFailingSite() {
  const child = spawn(process.execPath, ['--import', 'tsx', 'tests/unit/server/failing-site.ts'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  let output = '';
  const base = await new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      output += chunk;
      const address = /Serving on (http:\S+)/.exec(output)?.[1];
      if (address) resolve(address);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('close', () => reject(new Error(output)));
  });
  const stop = async () => {
    const ended = new Promise((resolve) => child.once('close', resolve));
    child.kill();
    await ended;
    return output;
  };
  return { base, stop };
}

test('whatever fails, the log tells what and where, and nothing that a visitor has typed or that identifies them', async () => {
  const { base, stop } = await startFailingSite();
  const secrets = ['গোপন-কথা', 'secret-word', 'visitor@example.com', '203.0.113.7', 'cookie-value'];
  const text = secrets.join(' ');
  const headers = { 'x-forwarded-for': '203.0.113.7', cookie: 'moderator=cookie-value' };
  const query = new URLSearchParams({ q: text });
  const form = (fields: Record<string, string>) => new URLSearchParams({ lang: 'bn', ...fields });
  const post = (path: string, body: URLSearchParams | string) =>
    fetch(base + path, { method: 'POST', headers, body });
  const statuses = [
    await fetch(`${base}/bn/take-home?${query}`, { headers }),
    await fetch(`${base}/bn/secret-word/comments?${query}`, { headers }),
    await fetch(`${base}/api/search?${query}`, { headers }),
    await post('/api/comments', form({ article: 'marketplaces', name: text, email: text, body: text })),
    await post('/api/comments/revise', form({ article: 'marketplaces', id: text, body: text })),
    await post('/api/notices', form({ id: text, act: 'confirm' })),
    await post('/api/check-message', form({ message: text })),
    await post('/api/comments', text),
    await post('/api/comments', `secret-word=%ff`),
  ].map(({ status }) => status);
  expect(statuses.slice(0, 3)).toEqual([500, 500, 500]);
  await sendRaw(Number(new URL(base).port), requestOf('GET /bn/গোপন-কথা?secret-word'));
  await sendRaw(Number(new URL(base).port), requestOf('GET /secret-word', ['Host: secret word']));
  const output = await stop();
  for (const secret of secrets) expect(output).not.toContain(secret);
  const lines = output.split('\n').filter((line) => line.startsWith('{'));
  const events = lines.map((line) => JSON.parse(line));
  for (const event of events)
    expect(event).toMatchObject({ at: expect.any(String), event: expect.any(String) });
  expect(events).toContainEqual(
    expect.objectContaining({
      level: 'error',
      event: 'request failed',
      error: 'Error 23505',
      stack: expect.arrayContaining([
        expect.stringMatching(/^tests\/unit\/server\/failing-site\.ts:\d+:\d+/),
      ]),
    }),
  );
  expect(events.some(({ event, form }) => event === 'form' && form === 'comment')).toBe(true);
});

test.runIf(existsSync('/dev/full'))('a log on a full disk does not end the process', async () => {
  const full = openSync('/dev/full', 'w');
  const script =
    "import('./lib/log/write-log.ts').then(({ writeLog }) => { for (let n = 0; n < 3; n++) writeLog({ event: 'x' }); })";
  const child = spawn(process.execPath, ['--import', 'tsx', '-e', script], {
    stdio: ['ignore', full, 'inherit'],
  });
  const [code] = await once(child, 'close');
  closeSync(full);
  expect(code).toBe(0);
});

test('a rejection that nobody handles is logged without its message and does not end the process', async () => {
  const script = `import('./lib/log/log-unhandled-rejections.ts').then(({ logUnhandledRejections }) => {
    logUnhandledRejections();
    void Promise.reject(new TypeError('secret-word'));
    setImmediate(() => console.log('still here'));
  })`;
  const child = spawn(process.execPath, ['--import', 'tsx', '-e', script]);
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      output += chunk;
    });
  const [code] = await once(child, 'close');
  expect(code).toBe(0);
  expect(output).toContain('"event":"unhandled rejection","error":"TypeError"');
  expect(output).toContain('still here');
  expect(output).not.toContain('secret-word');
});
