import { createServer, type IncomingHttpHeaders, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import pMap from 'p-map';
import { deskForms, draftAddress } from '@/lib/i18n/desk-href';
import { formAddresses } from '@/lib/i18n/href';
import { readManifest } from '@/lib/publish/snapshot/site-folder';
import { type Answer, ask, decode, pick, securityHeaderNames } from './ask';
import { listKinds } from './document-kinds';
import { findBrotliModule, type Nginx, startNginx } from './start-nginx';

const nodeBase = process.env.BASE_URL ?? '';
const node = new URL(nodeBase).host;
const { documents } = await readManifest();
const kinds = listKinds(documents);
const compared = [...securityHeaderNames, 'content-type', 'cache-control', 'vary', 'content-encoding'];

/** An answer without what nginx and Node.js may differ in. */
const essence = (answer: Answer) => ({
  status: answer.status,
  text: decode(answer),
  ...pick(answer.headers, compared),
});
const repeated = ({ names }: Answer) => names.filter((name, index) => names.indexOf(name) !== index);

let nginx: Nginx;
let plain: Nginx;

test.describe.configure({ mode: 'default' });

test.beforeAll(async () => {
  nginx = await startNginx({ node, brotli: findBrotliModule() });
  plain = await startNginx({ node });
});

test.afterAll(async () => {
  await nginx?.stop();
  await plain?.stop();
});

/** Asks nginx and Node.js for the same document. Without its brotli module the next best encoding is right for nginx. */
async function expectSame(server: Nginx, path: string, encoding: string, hasBrotli: boolean): Promise<void> {
  const headers = { 'Accept-Encoding': encoding };
  const known = hasBrotli ? headers : { 'Accept-Encoding': encoding.replace(/\bbr\b/, 'x') };
  const own = await ask({ base: server.base, path, headers });
  expect(essence(own), path).toEqual(essence(await ask({ base: nodeBase, path, headers: known })));
  expect(repeated(own), path).toEqual([]);
}

test('nginx answers every document as Node.js does', async () => {
  const hasBrotli = findBrotliModule() !== undefined;
  const usual = 'gzip, deflate, br, zstd';
  await pMap(Object.keys(documents), (path) => expectSame(nginx, path, usual, hasBrotli), { concurrency: 8 });
});

for (const encoding of ['br', 'gzip', 'identity', 'gzip;q=0', 'br;q=0, gzip']) {
  test(`with Accept-Encoding: ${encoding} nginx answers a document of each kind as Node.js does`, async () => {
    const hasBrotli = findBrotliModule() !== undefined;
    for (const path of kinds) await expectSame(nginx, path, encoding, hasBrotli);
  });
}

test('without the brotli module nginx answers documents in gzip', async () => {
  for (const path of kinds) await expectSame(plain, path, 'gzip, br', false);
});

test('every encoding of a document has a strong tag of its own, which is answered with 304 and no body', async () => {
  for (const path of kinds.filter((path) => documents[path]?.status === 200)) {
    const tags = new Map<string, string>();
    for (const encoding of ['br', 'gzip', 'identity']) {
      const headers = { 'Accept-Encoding': encoding };
      const first = await ask({ base: nginx.base, path, headers });
      const tag = first.headers.etag ?? '';
      expect(tag, path).toMatch(/^"[^"]+"$/);
      expect(first.headers['last-modified'], path).toBeUndefined();
      tags.set(String(first.headers['content-encoding']), tag);
      const again = await ask({
        base: nginx.base,
        path,
        headers: { ...headers, 'If-None-Match': `W/${tag}` },
      });
      expect([again.status, again.body.length], path).toEqual([304, 0]);
      const sameHeaders = [...securityHeaderNames, 'cache-control', 'vary', 'etag'];
      expect(pick(again.headers, sameHeaders), path).toEqual(pick(first.headers, sameHeaders));
    }
    expect(new Set(tags.values()).size, path).toBe(tags.size);
  }
});

test('HEAD has the headers of GET and no body', async () => {
  for (const path of kinds) {
    const head = await ask({ base: nginx.base, path, method: 'HEAD' });
    const get = await ask({ base: nginx.base, path });
    expect(head.status, path).toBe(get.status);
    expect(head.body.length, path).toBe(0);
    const names = [...compared, 'etag', 'content-length'];
    expect(pick(head.headers, names), path).toEqual(pick(get.headers, names));
  }
});

test('a document is sent whole whatever range is asked for, so no cache keeps a part or a refusal', async () => {
  for (const encoding of ['br', 'gzip', 'identity']) {
    const whole = await ask({ base: nginx.base, path: '/bn', headers: { 'Accept-Encoding': encoding } });
    for (const Range of ['bytes=0-524287', 'bytes=10-19', 'bytes=0-1,5-6', 'bytes=99999999-']) {
      const headers = { 'Accept-Encoding': encoding, Range };
      const answer = await ask({ base: nginx.base, path: '/bn', headers });
      expect(essence(answer), Range).toEqual(essence(whole));
      expect(answer.headers, Range).not.toHaveProperty('accept-ranges');
      expect(repeated(answer), Range).toEqual([]);
    }
  }
});

test('no path leads out of the published files', async () => {
  for (const path of ['/bn/..%2f..%2fBUILD_ID', '/../BUILD_ID', '/bn/%2e%2e/%2e%2e/package.json', '/%00']) {
    const { status, headers } = await ask({ base: nginx.base, path });
    expect([400, 404], path).toContain(status);
    expect(headers['x-content-type-options'], path).toBe('nosniff');
  }
});

for (const path of [
  '/bn/no-such-page',
  '/en/no-such-page',
  '/no-such-page',
  '/en/topics/a/b',
  '/bn.html',
  '/bn.html.br',
  '/bn.html.gz',
  '/404.html',
  '/bn/404.html',
  '/manifest.json',
  '/nginx-headers.conf',
  '/current',
  '/publishing.lock',
  `/files/${documents['/bn']?.file}`,
  `/files/${documents['/bn']?.file}.gz`,
  '/_next/no-such-file',
  '/_next/static/no-such-file.js',
]) {
  test(`${path} is the 404 page that Node.js answers`, async () => {
    const own = await ask({ base: nginx.base, path });
    expect(own.status).toBe(404);
    expect(essence(own)).toEqual(essence(await ask({ base: nodeBase, path })));
    expect(repeated(own)).toEqual([]);
  });
}

for (const path of [
  '/',
  '/bn/',
  '/en/marketplaces/?fbclid=x',
  '/BN',
  '/BN/Marketplaces?a=B',
  '/BN/No-Such-Page',
  '/bn/search?q=fiverr',
  '/en/search',
  '/api/search?lang=en&q=upwork&limit=5',
  '/api/search?lang=xx',
  `/bn/search?q=${encodeURIComponent('ক'.repeat(2000))}`,
]) {
  test(`${path.slice(0, 60)} comes from Node.js, unchanged`, async () => {
    const own = await ask({ base: nginx.base, path });
    const expected = await ask({ base: nodeBase, path });
    expect(essence(own)).toEqual(essence(expected));
    expect(own.headers.location).toBe(expected.headers.location);
    expect(repeated(own)).toEqual([]);
  });
}

test('nothing but GET and HEAD is allowed on a document, and the answer says so', async () => {
  for (const method of ['POST', 'PUT', 'DELETE']) {
    const answer = await ask({ base: nginx.base, path: '/bn', method });
    expect(answer.status).toBe(405);
    expect(answer.headers.allow).toBe('GET, HEAD');
    expect(answer.headers['cache-control']).toBe('no-store');
    const page = await ask({ base: nginx.base, path: '/bn' });
    expect(pick(answer.headers, securityHeaderNames)).toEqual(pick(page.headers, securityHeaderNames));
  }
});

test('Node.js is told the real address of a visitor, whatever the visitor claims', async () => {
  let heard: IncomingHttpHeaders = {};
  const echo = createServer((request, response) => {
    heard = request.headers;
    response.setHeader('X-Content-Type-Options', 'nosniff').end();
  });
  await new Promise<void>((listening) => echo.listen(0, '127.0.0.1', listening));
  const proxy = await startNginx({ node: `127.0.0.1:${(echo.address() as AddressInfo).port}` });
  try {
    const claims = { Host: 'kajpath.example', 'X-Forwarded-For': '6.6.6.6', 'X-Forwarded-Proto': 'gopher' };
    const answer = await ask({ base: proxy.base, path: '/?a=1', headers: claims });
    expect([answer.status, repeated(answer)]).toEqual([200, []]);
    expect(heard).toMatchObject({
      host: 'kajpath.example',
      'x-forwarded-host': 'kajpath.example',
      'x-forwarded-for': '127.0.0.1',
      'x-forwarded-proto': 'http',
    });
  } finally {
    await proxy.stop();
    echo.closeAllConnections();
    echo.close();
  }
});

/** Posts a form as a browser does that tells nothing but its Origin. */
async function postForm(base: string, headers: Record<string, string>): Promise<Response> {
  const body = new URLSearchParams({ article: 'no-such-article', lang: 'bn', body: 'প্রশ্ন' });
  return fetch(`${base}/api/comments`, { method: 'POST', redirect: 'manual', headers, body });
}

test('a form of this site arrives through nginx, whose port is not the usual one, and one of another site does not', async () => {
  expect((await postForm(nginx.base, { Origin: nginx.base })).status).toBe(422);
  expect((await postForm(nginx.base, { Origin: 'https://evil.example' })).status).toBe(403);
});

test('a preview of the desk is asked of Node.js', async () => {
  // This site has no desk: the page that is missing comes from Node.js, not from nginx.
  const { headers } = await ask({ base: nginx.base, path: `${draftAddress}/${'0'.repeat(32)}/bn/first` });
  expect(headers['cache-control']).toBe(
    (await ask({ base: nodeBase, path: `${draftAddress}/x/bn/first` })).headers['cache-control'],
  );
});

test('nginx takes pictures for the desk, and nothing else of that size', async () => {
  const send = async (path: string) =>
    (await fetch(nginx.base + path, { method: 'POST', body: Buffer.alloc(12 * 1_024 * 1_024) })).status;
  // This site has no desk.
  expect(await send(deskForms.pictures)).toBe(404);
  expect(await send(formAddresses.comment)).toBe(413);
});

test('a form of this site arrives through a proxy that rewrites Host', async () => {
  const proxy = createServer((incoming, outgoing) => {
    const headers = { ...incoming.headers, host: 'backend.internal' };
    const { hostname, port } = new URL(nodeBase);
    const { method, url: path } = incoming;
    incoming.pipe(
      request({ hostname, port, path, method, headers }, (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
      }),
    );
  });
  await new Promise<void>((listening) => proxy.listen(0, '127.0.0.1', listening));
  const base = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
  try {
    const { siteUrl } = await readManifest();
    expect((await postForm(base, { Origin: siteUrl })).status).toBe(422);
    const browser = { Origin: 'https://public.example', 'Sec-Fetch-Site': 'same-origin' };
    expect((await postForm(base, browser)).status).toBe(422);
    expect((await postForm(base, { Origin: 'https://public.example' })).status).toBe(403);
  } finally {
    proxy.closeAllConnections();
    proxy.close();
  }
});

test('while Node.js is away documents are served, and the rest is answered with 503', async () => {
  // Port 9 discards what it hears, where there is anybody at all.
  const alone = await startNginx({ node: '127.0.0.1:9' });
  try {
    expect((await ask({ base: alone.base, path: '/bn' })).status).toBe(200);
    const answer = await ask({ base: alone.base, path: '/' });
    expect([answer.status, answer.headers['cache-control']]).toEqual([503, 'no-store']);
    expect(Object.values(pick(answer.headers, securityHeaderNames.slice(0, 4)))).not.toContain(undefined);
  } finally {
    await alone.stop();
  }
});
