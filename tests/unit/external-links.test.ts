import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { parseArticleTexts } from '@/lib/content/check/parse-article-texts';
import { parseContent } from '@/lib/content/parse/parse-content';
import { appendResult, readRecentOk } from '@/lib/desk/links/link-log';
import { listLinks } from '@/lib/desk/links/list-links';
import { requestLink } from '@/lib/desk/links/request-link';
import { requestLinks } from '@/lib/desk/links/request-links';
import { createContentFolder } from '@/tests/content/content-folder';
import { body, createSource, edit, frontmatter } from '@/tests/content/fixture';

/* Nothing here asks a server outside this machine. */

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

const options = { userAgent: 'KajPath link check (+https://kajpath.example)', timeout: 5000, backoff: 1 };

/** A server of this machine that notes what it is asked; it is gone when the test is. */
async function serve(answer: Answer) {
  const asked: string[] = [];
  const agents = new Set<string | undefined>();
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    agents.add(request.headers['user-agent']);
    answer(request, response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked, agents };
}

const say =
  (status: number, headers = {}): Answer =>
  (_, response) =>
    response.writeHead(status, headers).end();

test('an existing page gets one HEAD request, with a user agent that names the site', async () => {
  const { url, asked, agents } = await serve(say(200));
  expect(await requestLink(`${url}/a`, options)).toEqual({
    url: `${url}/a`,
    verdict: 'ok',
    status: 200,
    reason: '',
  });
  expect(asked).toEqual(['HEAD /a']);
  expect([...agents]).toEqual([options.userAgent]);
});

test('redirects are followed', async () => {
  const { url, asked } = await serve((request, response) =>
    say(request.url === '/old' ? 301 : 200, { location: '/new' })(request, response),
  );
  expect(await requestLink(`${url}/old`, options)).toMatchObject({ verdict: 'ok', status: 200 });
  expect(asked).toEqual(['HEAD /old', 'HEAD /new']);
});

test.each([403, 404, 405, 500, 501])('a server that answers %i to HEAD gets a GET', async (status) => {
  const { url, asked } = await serve((request, response) =>
    say(request.method === 'HEAD' ? status : 200)(request, response),
  );
  expect(await requestLink(`${url}/a`, options)).toMatchObject({ verdict: 'ok' });
  expect(asked).toEqual(['HEAD /a', 'GET /a']);
});

test.each([
  [404, 'failed', '404 Not Found'],
  [410, 'failed', '410 Gone'],
  [401, 'refused', '401 Unauthorized'],
  [403, 'refused', '403 Forbidden'],
  [999, 'refused', '999'],
])('%i is reported as %s, after two requests', async (status, verdict, reason) => {
  const { url, asked } = await serve(say(status));
  expect(await requestLink(`${url}/a`, options)).toEqual({
    url: `${url}/a`,
    verdict,
    status,
    reason: expect.stringContaining(reason),
  });
  expect(asked).toEqual(['HEAD /a', 'GET /a']);
});

test('temporary errors are retried twice, and a later success counts', async () => {
  let questions = 0;
  const { url, asked } = await serve((request, response) => {
    questions += 1;
    say(questions < 4 ? 503 : 200)(request, response);
  });
  expect(await requestLink(`${url}/a`, options)).toMatchObject({ verdict: 'ok' });
  expect(asked).toEqual(['HEAD /a', 'GET /a', 'GET /a', 'GET /a']);
  questions = -99;
  expect(await requestLink(`${url}/b`, options)).toMatchObject({ verdict: 'failed', status: 503 });
  expect(asked.filter((line) => line.endsWith('/b'))).toHaveLength(4);
});

test('a server that does not answer, or is not there, is reported with the reason', async () => {
  const { url } = await serve(() => {});
  expect(await requestLink(`${url}/a`, { ...options, timeout: 50 })).toEqual({
    url: `${url}/a`,
    verdict: 'failed',
    status: null,
    reason: 'no answer in time',
  });
  // Port 9 of this machine: nobody listens.
  expect(await requestLink('http://127.0.0.1:9/', options)).toMatchObject({
    verdict: 'failed',
    status: null,
    reason: expect.stringMatching(/ECONNREFUSED|bad port/),
  });
});

test('a site gets one request at a time, with a pause, while other sites are checked too', async () => {
  const open = new Map<string, number>();
  let most = 0;
  let atOnce = 0;
  const times: number[] = [];
  const answer: Answer = (request, response) => {
    const host = request.headers.host ?? '';
    const own = (open.get(host) ?? 0) + 1;
    open.set(host, own);
    most = Math.max(most, own);
    atOnce = Math.max(atOnce, [...open.values()].filter(Boolean).length);
    times.push(performance.now());
    setTimeout(() => {
      open.set(host, own - 1);
      response.end();
    }, 20);
  };
  const [one, two] = [await serve(answer), await serve(answer)];
  const urls = [one, two].flatMap(({ url }) => ['a', 'b', 'c'].map((name) => `${url}/${name}`));
  const verdicts: string[] = [];
  await requestLinks(urls, { ...options, pause: 60, onResult: ({ verdict }) => verdicts.push(verdict) });
  expect(verdicts).toEqual(Array(6).fill('ok'));
  expect(most).toBe(1);
  expect(atOnce).toBe(2);
  expect((times.at(-1) ?? 0) - (times[0] ?? 0)).toBeGreaterThan(2 * 60);
});

test('when stopped, the results so far are kept and nothing more is requested', async () => {
  const { url, asked } = await serve(say(200));
  const stop = new AbortController();
  const results: string[] = [];
  await requestLinks([`${url}/a`, `${url}/b`, `${url}/c`], {
    ...options,
    pause: 60_000,
    signal: stop.signal,
    onResult: (result) => {
      results.push(result.url);
      stop.abort();
    },
  });
  expect(results).toEqual([`${url}/a`]);
  expect(asked).toEqual(['HEAD /a']);
});

test('links come from sources, texts and site.yaml, each once with its positions', () => {
  const { model, problems } = parseContent(
    createSource({
      'articles/first/en.mdx': `${frontmatter.en}${body.en}\n[a](https://example.com/fees) [b](/en/second)\n`,
      'articles/first/bn.mdx': `${frontmatter.bn}${body.bn}\n[ক](https://example.org/ক)\n`,
      ...edit('site.yaml', 'adsTxt', 'follow: { facebookPage: https://www.facebook.com/kajpath }\nadsTxt'),
    }),
  );
  expect(problems).toEqual([]);
  expect(listLinks(model, parseArticleTexts(model).articles)).toEqual([
    { url: 'https://example.com/circular', places: ['content/data/sources.yaml:5'] },
    {
      url: 'https://example.com/fees',
      places: ['content/data/sources.yaml:14', 'content/articles/first/en.mdx:14'],
    },
    { url: 'https://www.facebook.com/kajpath', places: ['content/site.yaml:8'] },
    { url: 'https://example.org/ক', places: ['content/articles/first/bn.mdx:14'] },
  ]);
});

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'kajpath-links-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

test('results are valid for a day, unless the link failed since', async () => {
  const file = join(await temporaryFolder(), 'deep/results.jsonl');
  expect(readRecentOk(file, 0)).toEqual(new Map());
  const result = (url: string, verdict: 'ok' | 'failed') => ({ url, verdict, status: 200, reason: '' });
  const day = 86_400_000;
  appendResult(file, result('old', 'ok'), 1000);
  appendResult(file, result('new', 'ok'), day);
  appendResult(file, result('gone', 'ok'), day);
  appendResult(file, result('gone', 'failed'), day + 1);
  await writeFile(file, `${await readFile(file, 'utf8')}{"url":"torn`);
  expect([...readRecentOk(file, day + 1000).keys()]).toEqual(['new']);
});

/** Runs the command as `npm run links` does after its set-up, over the fixture with its sources at a server of ours. */
async function startCommand(url: string, output: string, ...more: string[]) {
  const content = await createContentFolder();
  onTestFinished(() => content[Symbol.asyncDispose]());
  const sources = createSource().files.find(({ path }) => path === 'data/sources.yaml')?.text ?? '';
  await content.write('data/sources.yaml', sources.replaceAll('https://example.com', url));
  const args = ['--import', 'tsx', 'lib/cli/links.ts', '--pause', '0', '--output', output, ...more];
  const child = spawn(process.execPath, args, {
    env: { ...process.env, CONTENT_DIR: content.dir, SITE_URL: '' },
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk) => (stdout += chunk));
  child.stderr.on('data', (chunk) => (stderr += chunk));
  const ended = once(child, 'close').then(([status]) => ({ status, stdout, stderr }));
  return { child, ended };
}

const timeout = 120_000;

test('the command prints and stores failed links, and checks only those the next time', {
  timeout,
}, async () => {
  const { url, asked, agents } = await serve((request, response) =>
    say(request.url === '/fees' ? 404 : 200)(request, response),
  );
  const output = await temporaryFolder();
  const { status, stdout, stderr } = await (await startCommand(url, output)).ended;
  expect(status).toBe(1);
  expect(stdout).toMatch(/^failed: 404 Not Found\n {2}http:.*\/fees\n {2}in .*\/data\/sources\.yaml:14\n/);
  expect(stderr).toContain('2 of 2 links checked: 1 failed, 0 refused; see ');
  const failed = JSON.parse(await readFile(join(output, 'failed.json'), 'utf8'));
  expect(failed).toMatchObject([{ url: `${url}/fees`, verdict: 'failed', status: 404 }]);
  expect([...agents]).toEqual(['KajPath link check (+https://kajpath.example)']);
  asked.length = 0;
  const again = await (await startCommand(url, output, '--json')).ended;
  expect(JSON.parse(again.stdout)).toEqual(
    failed.map((link: object) => ({ ...link, places: expect.anything() })),
  );
  expect(asked).toEqual(['HEAD /fees', 'GET /fees']);
  asked.length = 0;
  expect((await (await startCommand(url, output, '--fresh', '--only', 'circular')).ended).status).toBe(0);
  expect(asked).toEqual(['HEAD /circular']);
});

test('Ctrl-C ends the command with the results so far, and the next run continues', { timeout }, async () => {
  let hangs = true;
  const arrived = createDeferred();
  const { url, asked } = await serve((request, response) => {
    if (request.url === '/circular' || !hangs) return void say(200)(request, response);
    arrived.resolve(undefined);
  });
  const output = await temporaryFolder();
  const { child, ended } = await startCommand(url, output);
  await arrived.promise;
  child.kill('SIGINT');
  const { status, stderr } = await ended;
  expect(status).toBe(130);
  expect(stderr).toContain('1 of 2 links checked: 0 failed, 0 refused\nStopped: run it again to continue\n');
  hangs = false;
  asked.length = 0;
  expect((await (await startCommand(url, output)).ended).status).toBe(0);
  expect(asked).toEqual(['HEAD /fees']);
});

/** Promise.withResolvers, which Node 20 does not have. */
function createDeferred() {
  let resolve: (value: unknown) => void = () => {};
  const promise = new Promise((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

test('a wrong call names the option, and the help', { timeout }, async () => {
  const output = await temporaryFolder();
  const help = await (await startCommand('http://127.0.0.1:9', output, '--help')).ended;
  expect(help).toMatchObject({ status: 0, stderr: '' });
  const wrong = await (await startCommand('http://127.0.0.1:9', output, '--timeout', 'long')).ended;
  expect(wrong.status).toBe(2);
  expect(wrong.stderr).toContain('--timeout: expected milliseconds, received "long"');
  expect(wrong.stderr).toContain('Fix: see npm run links -- --help');
});
