import { afterEach, expect, test } from 'vitest';
import { setCookies } from '@/lib/server/cookies';
import type { App } from '@/lib/server/create-app';
import { createApp } from '@/lib/server/create-app';
import { visitorIp } from '@/lib/server/visitor-ip';
import { readSettings } from '@/lib/settings/read-settings';
import type { TrustProxy } from '@/lib/settings/settings';

/* What the server reads of a request with a form: its body, its cookies, its visitor, its origin. */

let app: App | undefined;
afterEach(() => app?.close());

type Sample = { trustProxy?: TrustProxy; siteUrl?: string };

/** An app with one more address, which tells what the server has read of a request. */
function createEcho({
  trustProxy = readSettings({}).trustProxy,
  siteUrl = 'http://kajpath.example',
}: Sample = {}) {
  app = createApp({
    trustProxy,
    siteUrl,
    security: {},
    renderForm: async () => ({ status: 422, headers: {} }),
    renderVisit: async () => ({ status: 200, headers: {} }),
    answerRest: (_, reply) => reply.code(404).send(),
  });
  app.get('/echo', (request, reply) => {
    setCookies(request, reply, {
      cookies: [{ name: 'moderator', value: 'x', maxAge: 60, sameSite: 'strict' }],
      siteUrl,
    });
    return reply.send(JSON.stringify({ ip: visitorIp(request), cookies: request.cookies }));
  });
  return app;
}

test.each([
  ['a visitor without a proxy', '203.0.113.7', undefined, '203.0.113.7'],
  ['a visitor who claims to be another', '203.0.113.7', '198.51.100.1', '203.0.113.7'],
  ['a visitor behind a proxy on this machine', '127.0.0.1', '203.0.113.7', '203.0.113.7'],
  ['a visitor who claims to be another, behind a proxy', '::1', '198.51.100.1, 203.0.113.7', '203.0.113.7'],
  ['a visitor over IPv6', '::ffff:127.0.0.1', '2001:db8::7', '2001:db8::7'],
  ['a container of the same network, which nobody said to trust', '172.17.0.1', '203.0.113.7', '172.17.0.1'],
  ['a visitor whose proxy adds the port', '127.0.0.1', '203.0.113.7:51234', '203.0.113.7'],
  ['a visitor whose proxy writes no address', '127.0.0.1', 'unknown', '127.0.0.1'],
])('the address of %s is found', async (_, remoteAddress, forwarded, expected) => {
  const headers = forwarded ? { 'x-forwarded-for': forwarded } : {};
  const answer = await createEcho().inject({ url: '/echo', remoteAddress, headers });
  expect(answer.json().ip).toBe(expected);
});

test('a proxy that TRUST_PROXY names is believed', async () => {
  const { trustProxy } = readSettings({ TRUST_PROXY: '172.17.0.0/16' });
  const request = {
    url: '/echo',
    remoteAddress: '172.17.0.1',
    headers: { 'x-forwarded-for': '198.51.100.1, 203.0.113.7' },
  };
  expect((await createEcho({ trustProxy }).inject(request)).json().ip).toBe('203.0.113.7');
});

test('on a site with https cookies are Secure and for this host alone, else they have plain names', async () => {
  const cookieOf = async (siteUrl: string, headers: Record<string, string> = {}) =>
    String((await createEcho({ siteUrl }).inject({ url: '/echo', headers })).headers['set-cookie']);
  const attributes = 'Max-Age=60; Path=/; HttpOnly; Secure; SameSite=Strict';
  expect(await cookieOf('https://kajpath.example')).toBe(`__Host-moderator=x; ${attributes}`);
  expect(await cookieOf('http://localhost')).toBe(`moderator=x; ${attributes.replace(' Secure;', '')}`);
  expect(await cookieOf('http://localhost', { 'x-forwarded-proto': 'https' })).toBe(
    `moderator=x; ${attributes}`,
  );
});

test('a cookie with the prefix counts before one without it, and one from before is still read', async () => {
  const read = async (cookie: string) =>
    (await createEcho().inject({ url: '/echo', headers: { cookie } })).json().cookies;
  expect(await read('moderator=old; comment-1=a')).toEqual({ moderator: 'old', 'comment-1': 'a' });
  expect(await read('__Host-moderator=new; moderator=old')).toEqual({ moderator: 'new' });
  expect(await read('moderator=old; __Host-moderator=new; other')).toMatchObject({ moderator: 'new' });
});

const post = (url: string, payload: string | Buffer, headers: Record<string, string> = {}) =>
  createEcho().inject({
    method: 'POST',
    url,
    payload,
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
  });

test.each([
  ['/api/comments', 384],
  ['/api/comments/revise', 384],
  ['/api/notices', 4],
])('a form for %s is read up to %i KB, and a longer one is refused in words', async (url, size) => {
  const long = await post(url, `a=${'x'.repeat(size * 1_024)}`, { origin: 'http://kajpath.example' });
  expect([long.statusCode, long.headers['content-type']]).toEqual([413, 'text/plain; charset=utf-8']);
  expect(long.body).not.toBe('');
  const within = await post(url, `a=${'x'.repeat(size * 1_024 - 2)}`, { origin: 'http://evil.example' });
  expect(within.statusCode).not.toBe(413);
});

test('a longest comment of four thousand families of four persons fits into a form', async () => {
  const longest = new URLSearchParams({ body: '👨‍👩‍👧‍👦'.repeat(4_000) }).toString();
  expect((await post('/api/comments', longest)).statusCode).not.toBe(413);
});

test.each([
  ['a compressed body', 'a=1', { 'content-encoding': 'gzip' }, 415],
  ['JSON', '{"a":1}', { 'content-type': 'application/json' }, 415],
  ['a type that is none', 'a=1', { 'content-type': 'nonsense' }, 415],
  ['bytes that are not UTF-8', 'a=%ff', {}, 400],
])('%s is refused in words', async (_, payload, headers, status) => {
  const answer = await post('/api/comments', payload, headers);
  expect([answer.statusCode, answer.headers['content-type']]).toEqual([status, 'text/plain; charset=utf-8']);
  expect(answer.headers['cache-control']).toBe('no-store');
});

test('an address that the router cannot parse is answered with 500 when its answer fails', async () => {
  const failing = createApp({
    trustProxy: [],
    siteUrl: 'http://kajpath.example',
    security: { 'X-Content-Type-Options': 'nosniff' },
    renderForm: async () => ({ status: 422, headers: {} }),
    renderVisit: async () => ({ status: 200, headers: {} }),
    answerRest: async () => {
      throw new Error('no answer');
    },
  });
  app = failing;
  const answer = await failing.inject('/%');
  expect([answer.statusCode, answer.headers['x-content-type-options']]).toEqual([500, 'nosniff']);
});
