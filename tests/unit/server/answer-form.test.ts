import { request as ask, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { parseForm } from '@/lib/server/forms/parse-form';
import { longestBody, readBody } from '@/lib/server/forms/read-body';
import { isEncrypted, visitorIp } from '@/lib/server/visitor-connection';

const urlEncoded = 'application/x-www-form-urlencoded';
const bytes = (text: string) => new TextEncoder().encode(text);
const read = async (body: string | Uint8Array, type = urlEncoded) => {
  const fields = await parseForm(type, typeof body === 'string' ? bytes(body) : body);
  return typeof fields === 'string' ? fields : [...fields];
};

test('a form is parsed as a browser writes it, with joiners and spaces', async () => {
  const typed = 'ক্‌ষ র‍্যাব a+b=c&d 100% 👨‍👩‍👧\r\nx';
  const body = new URLSearchParams({ body: typed, 'a b': '' }).toString();
  expect(await read(body)).toEqual([
    ['body', typed],
    ['a b', ''],
  ]);
});

test('a multipart form is parsed the same way, and its files are ignored', async () => {
  const form = new FormData();
  form.append('name', 'আয়েশা');
  form.append('file', new Blob(['x']), 'x.txt');
  const sent = new Response(form);
  const type = sent.headers.get('content-type') ?? '';
  expect(await read(new Uint8Array(await sent.arrayBuffer()), type)).toEqual([['name', 'আয়েশা']]);
});

test.each([
  ['percent-encoded bytes that are not UTF-8', 'name=%ff'],
  ['an incomplete character', 'name=%e0%a6'],
  ['half a surrogate', 'name=%ed%a0%80'],
  ['a percent sign alone', 'name=100%'],
  ['bytes that are not UTF-8', new Uint8Array([0x61, 0x3d, 0xff])],
])('%s: refused, not replaced', async (_, body) => {
  expect(await read(body)).toBe('encoding');
});

test('a multipart form that is not UTF-8 is refused', async () => {
  const body = Buffer.concat([
    Buffer.from('--x\r\nContent-Disposition: form-data; name="name"\r\n\r\n'),
    Buffer.from([0xff]),
    Buffer.from('\r\n--x--\r\n'),
  ]);
  expect(await read(body, 'multipart/form-data; boundary=x')).toBe('encoding');
});

test.each(['', 'application/json', 'text/plain', 'multipart/form-data', 'multipart/form-data; boundary=y'])(
  'a body of type %j is not a form',
  async (type) => {
    expect(await read('{"a":1}', type)).toBe('type');
  },
);

test('names of Object.prototype are ordinary field names', async () => {
  expect(await read('__proto__=1&constructor=2')).toEqual([
    ['__proto__', '1'],
    ['constructor', '2'],
  ]);
  expect(Object.keys(Object.prototype)).toEqual([]);
});

/** Sends a body to a server that reads it, and returns the length that it has read. */
async function send(body: Buffer, headers: Record<string, string> = {}): Promise<string> {
  const server = createServer(async (request, response) => {
    const read = await readBody(request);
    response.end(read ? String(read.length) : 'too long');
  });
  onTestFinished(() => void server.close());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    const asked = ask({ port, host: '127.0.0.1', method: 'POST', headers }, async (answer) => {
      let text = '';
      for await (const chunk of answer) text += chunk;
      resolve(text);
    });
    asked.on('error', reject).end(body);
  });
}

test('a body is read up to the limit, and a longer one is refused', async () => {
  expect(await send(Buffer.alloc(longestBody))).toBe(String(longestBody));
  expect(await send(Buffer.alloc(longestBody + 1))).toBe('too long');
  expect(await send(Buffer.alloc(longestBody + 1), { 'Transfer-Encoding': 'chunked' })).toBe('too long');
});

const from = (remoteAddress: string, headers: Record<string, string> = {}) =>
  ({ socket: { remoteAddress }, headers, connection: { remoteAddress } }) as unknown as Parameters<
    typeof visitorIp
  >[0];

test.each([
  ['a visitor without a proxy', '203.0.113.7', undefined, '203.0.113.7'],
  ['a visitor who claims to be another', '203.0.113.7', '198.51.100.1', '203.0.113.7'],
  ['a visitor behind a proxy', '127.0.0.1', '203.0.113.7', '203.0.113.7'],
  ['a visitor behind two proxies', '10.0.0.2', '203.0.113.7, 192.168.1.1', '203.0.113.7'],
  ['a visitor behind a proxy who claims to be another', '::1', '198.51.100.1, 203.0.113.7', '203.0.113.7'],
  ['a visitor behind a proxy over IPv6', '::ffff:127.0.0.1', '2001:db8::7', '2001:db8::7'],
  ['a visitor behind a proxy that adds the port', '127.0.0.1', '203.0.113.7:51234', '203.0.113.7'],
  [
    'a visitor over IPv6 behind a proxy that adds the port',
    '127.0.0.1',
    '[2001:DB8::7]:51234',
    '2001:db8::7',
  ],
  ['a visitor whose proxy writes no address', '127.0.0.1', 'unknown', '127.0.0.1'],
])('the address of %s is found', (_, peer, forwarded, expected) => {
  expect(visitorIp(from(peer, forwarded ? { 'x-forwarded-for': forwarded } : {}))).toBe(expected);
});

test('X-Forwarded-Proto counts from a proxy, not from a visitor', () => {
  expect(isEncrypted(from('127.0.0.1', { 'x-forwarded-proto': 'https' }))).toBe(true);
  expect(isEncrypted(from('203.0.113.7', { 'x-forwarded-proto': 'https' }))).toBe(false);
  expect(isEncrypted(from('127.0.0.1'))).toBe(false);
});
