import { expect, test } from '@playwright/test';
import pMap from 'p-map';
import type { DocumentEntry } from '@/lib/publish/manifest';
import { readManifest } from '@/lib/publish/snapshot/site-folder';
import { ask as askServer, decode, pick, securityHeaderNames } from './ask';
import { listKinds } from './document-kinds';

const { documents, siteUrl } = await readManifest();
const base = process.env.BASE_URL ?? '';
const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  askServer({ base, path, headers, method });
const lasting = [...securityHeaderNames, 'cache-control', 'vary', 'etag'];

const kinds = listKinds(documents);
const encodings = ['br', 'gzip', 'identity'];

test('every document has the same text in every encoding, and the headers that the snapshot promises', async () => {
  await pMap(Object.entries(documents), expectPromised, { concurrency: 8 });
});

async function expectPromised([path, { status, headers: promised }]: [string, DocumentEntry]): Promise<void> {
  const plain = await ask(path);
  expect([plain.status, plain.body.length > 0], path).toEqual([status, true]);
  const answers = await Promise.all(encodings.map((encoding) => ask(path, { 'Accept-Encoding': encoding })));
  // Pictures and books are compressed in themselves.
  const isCompressed = !/^image\/(?!svg)|epub\+zip$/.test(promised['Content-Type'] ?? '');
  const lowerCase = Object.entries(promised).map(([name, value]) => [name.toLowerCase(), value]);
  const names = [...lowerCase.map(([name = '']) => name), 'vary', 'content-length', 'content-encoding'];
  expect(
    answers.map((answer) => ({
      status: answer.status,
      isSame: decode(answer) === plain.body.toString(),
      ...pick(answer.headers, names),
    })),
    path,
  ).toEqual(
    answers.map(({ body }, index) => ({
      ...{ status, isSame: true, ...Object.fromEntries(lowerCase) },
      ...{ vary: 'Accept-Encoding', 'content-length': String(body.length) },
      'content-encoding': isCompressed ? ['br', 'gzip', undefined][index] : undefined,
    })),
  );
  const tags = answers.map(({ headers }) => headers.etag ?? '');
  expect(
    tags.filter((tag) => !/^"[\w-]+"$/.test(tag)),
    path,
  ).toEqual([]);
  expect(new Set(tags).size, path).toBe(isCompressed ? 3 : 1);
}

test('a document is the same to HEAD, with a query, and asked for by its absolute address', async () => {
  for (const path of kinds) {
    const get = await ask(path, { 'Accept-Encoding': 'br' });
    const head = await ask(path, { 'Accept-Encoding': 'br' }, 'HEAD');
    expect(head.body.length, path).toBe(0);
    const { date: _date, ...headers } = get.headers;
    expect({ status: head.status, ...head.headers }, path).toMatchObject({ status: get.status, ...headers });
    for (const address of [`${path}?fbclid=IwAR0_x&a=%E0%A4%A`, `http://kajpath.example${path}`]) {
      const same = await ask(address, { 'Accept-Encoding': 'br' });
      expect([same.status, same.headers.etag], address).toEqual([get.status, get.headers.etag]);
    }
  }
});

test('a document that the visitor has is not sent again, and the page of a 404 is always sent whole', async () => {
  for (const path of kinds) {
    const status = documents[path]?.status ?? 0;
    for (const encoding of encodings) {
      const first = await ask(path, { 'Accept-Encoding': encoding });
      const tag = first.headers.etag ?? '';
      for (const condition of [tag, `W/${tag}`, `"other", ${tag}`, '*']) {
        const again = await ask(path, { 'Accept-Encoding': encoding, 'If-None-Match': condition });
        const expected = status === 200 ? [304, 0] : [status, first.body.length];
        expect([again.status, again.body.length], path).toEqual(expected);
        expect(pick(again.headers, lasting), path).toEqual(pick(first.headers, lasting));
      }
      const other = await ask(path, { 'Accept-Encoding': encoding, 'If-None-Match': '"other"' });
      expect([other.status, other.body.length], path).toEqual([status, first.body.length]);
    }
  }
});

const page = '/bn';
const ranges = {
  'bytes=0-9': [0, 10],
  'bytes=10-': [10, undefined],
  'bytes=-7': [-7, undefined],
  'bytes=-99999999': [0, undefined],
  'bytes=0-524287': [0, undefined],
} as const;

for (const encoding of ['br', 'gzip', 'identity']) {
  for (const [range, [start, end]] of Object.entries(ranges)) {
    test(`${range} of the ${encoding} page is that part of the bytes of that encoding`, async () => {
      const whole = await ask(page, { 'Accept-Encoding': encoding });
      const part = await ask(page, { 'Accept-Encoding': encoding, Range: range });
      const expected = whole.body.subarray(start, end);
      const first = whole.body.length - whole.body.subarray(start).length;
      expect(part.status).toBe(206);
      expect(part.body).toEqual(expected);
      expect(part.headers['content-range']).toBe(
        `bytes ${first}-${first + expected.length - 1}/${whole.body.length}`,
      );
      const names = [...lasting, 'content-type', 'content-encoding'];
      expect(pick(part.headers, names)).toEqual(pick(whole.headers, names));
    });
  }
}

test('a range that cannot be answered in part is answered in full', async () => {
  const whole = await ask(page);
  const asked: Record<string, string>[] = [
    { Range: 'bytes=0-1,5-9' },
    { Range: 'bytes=abc' },
    { Range: 'lines=0-3' },
    { Range: 'bytes=0-9', 'If-Range': '"other"' },
    { Range: 'bytes=0-9', 'If-Range': `W/${whole.headers.etag}` },
    { Range: 'bytes=0-9', 'If-Range': 'Mon, 23 Nov 2026 00:00:00 GMT' },
  ];
  for (const headers of asked) {
    const answer = await ask(page, headers);
    expect([answer.status, answer.body.length], JSON.stringify(headers)).toEqual([200, whole.body.length]);
  }
  const unchanged = await ask(page, { Range: 'bytes=0-9', 'If-Range': whole.headers.etag ?? '' });
  expect([unchanged.status, unchanged.body.length]).toEqual([206, 10]);
});

test('a range beyond the end is refused, and no cache keeps the refusal', async () => {
  const whole = await ask(page);
  const answer = await ask(page, { Range: 'bytes=99999999-' });
  expect([answer.status, answer.body.length]).toEqual([416, 0]);
  expect(answer.headers['content-range']).toBe(`bytes */${whole.body.length}`);
  expect(answer.headers['cache-control']).toBe('no-store');
});

test('a visitor gets the encoding with the most weight, and the smallest among equals', async () => {
  const wishes = {
    'gzip, deflate, br, zstd': 'br',
    'br;q=0, gzip': 'gzip',
    'gzip;q=1, br;q=0.1': 'gzip',
    'gzip;q=0': undefined,
    '*': 'br',
    '*;q=0.1, gzip': 'gzip',
    '*;q=0': undefined,
    deflate: undefined,
    identity: undefined,
    '': undefined,
    'br;q=nonsense': undefined,
  };
  for (const [wish, encoding] of Object.entries(wishes)) {
    const answer = await ask(page, { 'Accept-Encoding': wish });
    expect([answer.status, answer.headers['content-encoding']], wish).toEqual([200, encoding]);
  }
});

test('documents can only be read', async () => {
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
    const answer = await ask(page, {}, method);
    expect([answer.status, answer.headers.allow, answer.body.length]).toEqual([405, 'GET, HEAD', 0]);
    expect(answer.headers['cache-control']).toBe('no-store');
  }
  expect((await ask('/bn/no-such-page', {}, 'POST')).status).toBe(404);
});

const everywhere = {
  '/bn': 200,
  '/': 307,
  '/bn/': 308,
  '/en/marketplaces/?a=1': 308,
  '/bn/no-such-page': 404,
  '/no-such-page': 404,
  '/bn.html': 404,
  '/bn.html.gz': 404,
  '/manifest.json': 404,
  '/current': 404,
  [`/files/${documents['/bn']?.file}`]: 404,
  '/_next/no-such-file': 404,
  '/_next/static/no-such-file.js': 404,
  '/_next/static/%2e%2e/%2e%2e/BUILD_ID': 404,
  '/bn/../../package.json': 404,
  '/%E0%A4%A': 404,
  '/%00': 404,
  '//evil.example/': 404,
  '/constructor': 404,
};

for (const [path, status] of Object.entries(everywhere)) {
  test(`${path} is answered with ${status}, and with the security headers`, async () => {
    const answer = await ask(path);
    expect(answer.status).toBe(status);
    expect(answer.headers['content-security-policy']).toMatch(/^default-src 'self'; script-src 'self'/);
    expect(answer.headers['content-security-policy']).not.toMatch(/unsafe-inline|unsafe-eval/);
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
    expect(answer.headers['referrer-policy']).toBe('strict-origin-when-cross-origin');
    expect(answer.headers['permissions-policy']).toContain('geolocation=()');
    expect('strict-transport-security' in answer.headers).toBe(siteUrl.startsWith('https:'));
    expect(answer.headers).not.toHaveProperty('x-powered-by');
    expect(answer.headers.location ?? '/').toMatch(/^\/(?![/\\])/);
  });
}
