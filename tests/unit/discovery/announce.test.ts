import { spawn } from 'node:child_process';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { announcePages } from '@/lib/discovery/index-now/announce-pages';
import { keyPath } from '@/lib/discovery/index-now/key-path';
import { createContentFolder } from '@/tests/content/content-folder';

const key = '0123456789abcdef';

type Given = { keyFile?: string; status?: number };

/** A site with a key file, and on the same port a service that accepts submissions. */
async function startSite({ keyFile = key, status = 200 }: Given = {}) {
  const heard: { type: string | undefined; message: unknown }[] = [];
  const read = async (request: IncomingMessage) => {
    let text = '';
    for await (const chunk of request) text += chunk;
    return JSON.parse(text);
  };
  const server = createServer(async (request, response) => {
    if (request.url === '/indexnow' && request.method === 'POST') {
      heard.push({ type: request.headers['content-type'], message: await read(request) });
      response.writeHead(status).end();
    } else {
      response.writeHead(request.url === `/${key}.txt` ? 200 : 404).end(keyFile);
    }
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(() => {
    server.close();
  });
  const siteUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const reports: string[] = [];
  const announce = (urls: string[]) =>
    announcePages({
      siteUrl,
      key,
      urls,
      endpoint: `${siteUrl}/indexnow`,
      report: (text) => reports.push(text),
    });
  return { siteUrl, heard, reports, announce };
}

test('pages are announced with the host, the key and its location', async () => {
  const { siteUrl, heard, reports, announce } = await startSite();
  await announce([`${siteUrl}/bn`, `${siteUrl}/en`]);
  const message = {
    host: new URL(siteUrl).host,
    key,
    keyLocation: `${siteUrl}/${key}.txt`,
    urlList: [`${siteUrl}/bn`, `${siteUrl}/en`],
  };
  expect(heard).toEqual([{ type: 'application/json; charset=utf-8', message }]);
  expect(reports).toEqual(['2 of 2 URLs announced (200)']);
});

test('a submission has at most 10,000 URLs, as the protocol demands', async () => {
  const { heard, reports, announce } = await startSite({ status: 202 });
  await announce(Array.from({ length: 20_001 }, (_, index) => `https://kajpath.example/${index}`));
  const sizes = heard.map(({ message }) => (message as { urlList: string[] }).urlList.length);
  expect(sizes).toEqual([10_000, 10_000, 1]);
  expect(reports.at(-1)).toBe('20001 of 20001 URLs announced (202)');
});

test.each([
  ['403', { status: 403 }, /answered 403: the key is not valid.*\n0 of 1 URLs were announced$/],
  ['429', { status: 429 }, /answered 429: too many submissions/],
  ['500', { status: 500 }, /answered 500: not a status of the protocol/],
  ['a redirect', { status: 301 }, /indexnow: no answer \(unexpected redirect\)/],
  [
    'another key',
    { keyFile: 'other' },
    /\.txt: expected the key, received another text\nFix: build and deploy/,
  ],
] as [string, Given, RegExp][])('%s ends the announcement with its meaning', async (_, given, words) => {
  const { siteUrl, announce } = await startSite(given);
  await expect(announce([`${siteUrl}/bn`])).rejects.toThrow(words);
});

test('nothing is submitted while the key is not on the site', async () => {
  const { siteUrl, heard } = await startSite();
  const other = { siteUrl, key: 'another-key-0', urls: [`${siteUrl}/bn`], endpoint: `${siteUrl}/indexnow` };
  await expect(announcePages({ ...other, report: () => undefined })).rejects.toThrow(
    `${siteUrl}/another-key-0.txt: expected the key, received status 404`,
  );
  expect(heard).toEqual([]);
});

test("the key's file is named after the key", () => expect(keyPath(key)).toBe(`/${key}.txt`));

/** Starting the command takes seconds on a busy machine. */
const timeout = 60_000;

/** The command as an operator runs it. */
async function run(options: string[], environment: Record<string, string> = {}) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'lib/cli/announce.ts', ...options], {
    env: { ...process.env, INDEXNOW_KEY: '', ...environment },
  });
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  const status = await new Promise((resolve) => child.once('close', resolve));
  return { status, out, err };
}

test('the command sends nothing without --send', { timeout }, async () => {
  const { siteUrl, heard } = await startSite();
  await using content = await createContentFolder();
  const environment = { SITE_URL: siteUrl, INDEXNOW_KEY: key, CONTENT_DIR: content.dir };
  const dry = await run(['--endpoint', `${siteUrl}/indexnow`], environment);
  expect(dry).toMatchObject({ status: 0, err: '' });
  expect(dry.out).toContain(`${siteUrl}/bn\n`);
  expect(dry.out).toContain('addresses, not sent');
  expect(heard).toEqual([]);
  const sent = await run(['--endpoint', `${siteUrl}/indexnow`, '--send'], environment);
  expect(sent).toMatchObject({ status: 0, err: '' });
  expect(heard).toHaveLength(1);
  const refused = await run(['--endpoint', `${siteUrl}/elsewhere`, '--send'], environment);
  expect(refused).toMatchObject({ status: 1, out: '' });
  expect(refused.err).toContain('/elsewhere answered 404');
});

test('the command announces what has changed since a date', { timeout }, async () => {
  await using content = await createContentFolder();
  const since = (day: string) => run(['--since', day], { CONTENT_DIR: content.dir });
  // Both articles of this content were updated on 24 November: with home, topic and glossary, in two languages.
  expect((await since('2026-11-24')).out).toContain('10 addresses, not sent');
  expect((await since('2026-11-25')).out).toBe('No page changed since 2026-11-25: nothing to announce\n');
});

test.each([
  [['--since', '23 Nov'], '--since: expected a date like 2026-11-23, received "23 Nov"'],
  [['--endpoint', 'indexnow.org'], '--endpoint: expected an address like https://'],
  [['--send'], 'INDEXNOW_KEY: expected the key of the site, received nothing\nFix: set it'],
  [['--sent'], '--sent: expected a known option, received an unknown one (did you mean --send?)'],
])('called with %j, it says what is wrong', { timeout }, async (options, words) => {
  const { status, out, err } = await run(options);
  expect([status, out]).toEqual([2, '']);
  expect(err).toContain(words);
  expect(err).toMatch(/\nFix: (?:see npm run announce -- --help|set it, for the build too)\n$/);
});
