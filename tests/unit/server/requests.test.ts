import { afterAll, beforeAll, expect, test } from 'vitest';
import type { App } from '@/lib/server/create-app';
import { startSampleSite } from './sample-site';
import { headerOf, requestOf, sendRaw } from './send-raw';

/* Requests as bytes, answered by the whole server over a real connection. */

let app: App;
let port = 0;
beforeAll(async () => {
  ({ app, port } = await startSampleSite());
});
afterAll(() => app.close());

const send = (line: string, headers?: string[]) => sendRaw(port, requestOf(line, headers));
const stillAnswers = async () => expect((await send('GET /bn')).status).toBe(200);

test.each([
  'GET http://[/api/notices',
  'GET http://[/bn',
  'GET http://',
  'GET http://a:b:c/bn',
  'GET ftp://kajpath.example/bn',
  'GET bn',
])('%s is answered with 400, and the server goes on', async (line) => {
  expect((await send(line)).status).toBe(400);
  await stillAnswers();
});

test.each([
  ['GET /%E0%A4%A', 404],
  ['GET /%', 404],
  ['GET /bn/%ff%fe', 404],
  ['GET /%00', 404],
  ['GET //bn', 404],
  ['GET /\\evil.example/', 404],
  ['GET /bn/..%2f..%2fpackage.json', 404],
  ['GET /api/comments/%', 404],
  ['GET /:id', 404],
  ['GET /*', 404],
  ['OPTIONS *', 204],
  ['GET *', 400],
  ['POST *', 400],
])('%s is answered with %i', async (line, status) => {
  const answer = await send(line);
  expect(answer.status).toBe(status);
  expect(headerOf(answer, 'content-security-policy')).toBeDefined();
  await stillAnswers();
});

test('two Host headers, or one that is no host, are a bad request', async () => {
  for (const hosts of [['Host: a.example', 'Host: b.example'], ['Host: a b'], ['Host: a/b'], ['Host: u@a']])
    expect([hosts, (await send('GET /bn', hosts)).status]).toEqual([hosts, 400]);
});

test('a page is the same by its absolute address, and no redirect names a foreign host or the page itself', async () => {
  const page = await send('GET http://evil.example/bn');
  expect([page.status, page.body]).toEqual([200, 'page /bn']);
  for (const [from, to] of [
    ['/bn/', '/bn'],
    ['/bn/old', '/bn/marketplaces'],
    ['/BN', '/bn'],
    ['', '/bn'],
  ]) {
    const answer = await send(`GET http://evil.example${from}`);
    expect([from, headerOf(answer, 'location')]).toEqual([from, to]);
  }
  expect((await send('GET http://evil.example/bn/take-home?a=1')).body).toBe('rendered /bn/take-home?a=1');
});

test('an idle connection is kept longer than by nginx, whose upstream module closes it after 60 seconds', async () => {
  const kept = Buffer.from('GET /bn HTTP/1.1\r\nHost: kajpath.example\r\n\r\n');
  const { text } = await sendRaw(port, Buffer.concat([kept, requestOf('GET /bn')]));
  expect(Number(/^Keep-Alive: timeout=(\d+)/im.exec(text)?.[1])).toBeGreaterThan(60);
});

test.each(['h2c', 'websocket', 'TLS/1.0'])(
  'Upgrade: %s is ignored on a page, on a rendered page and on a form, and the client is told to ask anew',
  async (protocol) => {
    const upgrade = ['Host: kajpath.example', `Upgrade: ${protocol}`, 'Connection: Upgrade'];
    const ask = (line: string, headers: string[], body = '') =>
      sendRaw(port, [`${line} HTTP/1.1`, ...upgrade, ...headers, '', body].join('\r\n'));
    const form = ['Content-Type: text/plain', 'Content-Length: 3'];
    const answers = [
      await ask('GET /bn', []),
      await ask('GET /bn/take-home', []),
      await ask('GET /no-such-page', []),
      await ask('POST /api/comments', form, 'a=1'),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 404, 415]);
    expect(answers.map((answer) => headerOf(answer, 'connection'))).toEqual(Array(4).fill('close'));
  },
);

test.each(['/bn', '/bn/marketplaces', '/bn/take-home', '/bn/take-home?a=1', '/no-such-page', '/bn/old'])(
  'HEAD %s has the headers of GET and no body',
  async (path) => {
    const [get, head] = [await send(`GET ${path}`), await send(`HEAD ${path}`)];
    const lasting = ({ head: text }: typeof get) => text.replace(/^date: .*$/im, '');
    expect(head.body).toBe('');
    expect(lasting(head)).toBe(lasting(get));
  },
);

test.each([
  ['/bn', 'GET, HEAD'],
  ['/bn/take-home', 'GET, HEAD'],
  ['/bn/marketplaces/comments', 'GET, HEAD'],
  ['/bn/old', 'GET, HEAD'],
  ['/', 'GET, HEAD'],
  ['/api/health', 'GET, HEAD'],
  ['/api/search', 'GET, HEAD'],
  ['/api/comments', 'POST'],
  ['/api/notices', 'GET, HEAD, POST'],
])('%s allows %s, and other methods are answered with 405', async (path, allow) => {
  for (const method of ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND']) {
    if (allow.includes(method)) continue;
    const answer = await send(`${method} ${path}`);
    const facts = [answer.status, headerOf(answer, 'allow'), headerOf(answer, 'cache-control'), answer.body];
    expect([method, ...facts]).toEqual([method, 405, allow, 'no-store', '']);
  }
});

test('CONNECT, unknown methods and expectations that nobody meets are answered', async () => {
  expect((await send('CONNECT kajpath.example:443')).status).toBe(405);
  expect((await send('BREW /bn')).status).toBe(501);
  const expecting = ['Host: kajpath.example', 'Expect: 300-questions'];
  expect((await send('GET /bn', expecting)).status).toBe(417);
});

test('If-Match is compared strongly, and a page of another version is answered with 412', async () => {
  const tag = headerOf(await send('GET /bn'), 'etag') ?? '';
  const ask = async (path: string, wanted: string) =>
    (await send(`GET ${path}`, ['Host: kajpath.example', `If-Match: ${wanted}`])).status;
  expect(await ask('/bn', tag)).toBe(200);
  expect(await ask('/bn', `"other", ${tag}`)).toBe(200);
  expect(await ask('/bn', '*')).toBe(200);
  expect(await ask('/bn', '"other"')).toBe(412);
  expect(await ask('/bn', `W/${tag}`)).toBe(412);
  expect(await ask('/bn/take-home', '"other"')).toBe(412);
  expect(await ask('/no-such-page', '"other"')).toBe(404);
});

test('an address with unescaped letters leads to the escaped one if something is there, else it is the 404 page', async () => {
  const bengali = await send('GET /bn/take-home?q=কাজ');
  expect([bengali.status, headerOf(bengali, 'location')]).toEqual([
    308,
    `/bn/take-home?q=${encodeURIComponent('কাজ')}`,
  ]);
  for (const path of ['/', '/api/search', '/api/health', '/BN/Marketplaces', '/bn/old']) {
    const answer = await send(`GET ${path}?q=ক`);
    expect([answer.status, headerOf(answer, 'location')]).toEqual([308, `${path}?q=%E0%A6%95`]);
  }
  const missing = await send('GET /bn/কাজ');
  expect([missing.status, missing.body]).toEqual([404, 'page /bn/404']);
  expect(headerOf(missing, 'content-security-policy')).toBeDefined();
  expect((await send('HEAD /bn/কাজ')).body).toBe('');
  expect((await send('GET /কাজ')).body).toBe('page /404');
  const raw = Buffer.concat([Buffer.from('GET /bn/'), Buffer.from([0xff, 0xfe]), requestOf('').subarray(1)]);
  expect((await sendRaw(port, Buffer.concat([raw.subarray(0, 10), requestOf('')]))).status).toBe(404);
});

test('without a password of the moderator there is no address for moderation, whatever the method', async () => {
  for (const line of ['GET /api/moderate', 'POST /api/moderate', 'PUT /api/moderate', 'GET /moderate'])
    expect([line, (await send(line)).status]).toEqual([line, 404]);
  const moderated = await startSampleSite({ passwordHash: 'a hash' });
  const ask = async (line: string) => (await sendRaw(moderated.port, requestOf(line))).status;
  try {
    expect([await ask('GET /api/moderate'), await ask('POST /api/moderate')]).toEqual([405, 415]);
    expect(await ask('GET /moderate')).toBe(307);
  } finally {
    await moderated.app.close();
  }
});

test('an address in the wrong case leads to the right one; one that nobody has does not', async () => {
  for (const [from, to] of [
    ['/BN/Marketplaces', '/bn/marketplaces'],
    ['/Bn/Take-Home?A=b', '/bn/take-home?A=b'],
    ['/BN/OLD', '/bn/marketplaces'],
  ]) {
    const answer = await send(`GET ${from}`);
    expect([from, answer.status, headerOf(answer, 'location')]).toEqual([from, 308, to]);
  }
  expect((await send('GET /BN/No-Such-Page')).status).toBe(404);
  expect((await send('POST /BN')).status).toBe(404);
});

test('the files of the framework are not there, and caches keep their absence as long as that of any page', async () => {
  const other = headerOf(await send('GET /no-such-page'), 'cache-control');
  for (const path of [
    '/_next/static/chunks/missing.js',
    '/_next/static/',
    '/_next/static/../BUILD_ID',
    '/_next/image?url=%2Fa.png&w=64&q=75',
  ]) {
    const answer = await send(`GET ${path}`);
    expect([path, answer.status, headerOf(answer, 'cache-control')]).toEqual([path, 404, other]);
  }
  expect((await send('GET /bn/take-home.rsc')).status).toBe(404);
});
