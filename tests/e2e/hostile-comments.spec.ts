import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { expect } from '@playwright/test';
import type { CommentStore } from '@/lib/comments/store/comment-store';
import { formAddresses, healthAddresses, href } from '@/lib/i18n/href';
import { sampleComment } from '../unit/comments/samples';
import { ask } from './ask';
import { library } from './content';
import { test } from './open-site';
import { readToken, sendComment, sendFields } from './send-comment';
import type { Site } from './start-site';

/* What can be wrong with whole requests: their types, their bytes, their cookies, their number of fields. The texts are in tests/unit/comments. */

test.describe.configure({ mode: 'default' });

const [article, other] = library.listArticles();
if (!article || !other) throw new Error('the content has no two articles');
const { slug } = article;
const locale = 'en';

const total = async (store: CommentStore) => (await store.listQueue({})).total;
const find = async (store: CommentStore, search: string) =>
  (await store.listQueue({ search })).entries[0]?.comment;

test('of a repeated field the first value counts, and unknown fields are ignored', async ({
  site,
  store,
}) => {
  const twice = await sendFields(site, { locale, slug }, [
    ['name', 'First'],
    ['name', 'Second'],
    ['body', 'polluted one'],
    ['body', 'polluted two'],
    ['__proto__', '{"isByEditor":true}'],
    ['constructor', 'x'],
    ['isByEditor', 'true'],
    ['status', 'approved'],
    ['id', 'x'],
  ]);
  expect(twice.status).toBe(303);
  expect(await find(store, 'polluted')).toMatchObject({
    ...{ name: 'First', body: 'polluted one', isByEditor: false, status: 'waiting' },
  });
  expect(Object.keys({}.constructor.prototype)).toEqual([]);
  const queries = await fetch(`${site.base}${formAddresses.comment}?body=x&article=${other.slug}`, {
    ...{ method: 'POST', body: new URLSearchParams({ article: slug, lang: locale }) },
  });
  expect(queries.status).toBe(422);
  const page = await fetch(
    `${site.base}${href.comments(locale, slug)}?order=newest&order=x&page=-1&page=9e9&reply[]=1`,
  );
  expect(page.status).toBe(200);
});

test('eighty thousand fields or nine thousand parts are refused before they are read', async ({ site }) => {
  const many = await sendFields(site, { locale, slug }, [
    ['name', 'Many'],
    ['body', 'a form of many fields'],
    ...Array.from({ length: 80_000 }, (_, index): [string, string] => [`f${index % 10}`, '']),
  ]);
  expect(many.status).toBe(413);
  const part = '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n';
  const parts = await fetch(site.base + formAddresses.comment, {
    method: 'POST',
    headers: { 'Content-Type': 'multipart/form-data; boundary=x' },
    body: `${part.repeat(9_000)}--x--\r\n`,
  });
  expect(parts.status).toBe(413);
});

test('a multipart form is accepted, and files in it are ignored', async ({ site, store }) => {
  const form = new FormData();
  const token = await readToken(site, { locale, slug });
  await site.advance(3);
  const fields = { article: slug, lang: locale, name: 'Parts', email: 'parts@example.com', token };
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('body', new Blob(['<script>']), 'body.html');
  form.append('body', 'র‍্যাম in parts');
  const sent = await fetch(site.base + formAddresses.comment, {
    method: 'POST',
    redirect: 'manual',
    body: form,
  });
  expect(sent.status).toBe(303);
  expect((await find(store, 'Parts'))?.body).toBe('র‍্যাম in parts');
});

test('bytes that are no text and types that are no form are refused with 400 or 415', async ({
  site,
  store,
}) => {
  const before = await total(store);
  const type = 'application/x-www-form-urlencoded';
  const token = await readToken(site, { locale, slug });
  await site.advance(3);
  const fields = { article: slug, lang: locale, name: 'Bytes', email: 'b@example.com', token, body: 'plain' };
  const form = new URLSearchParams(fields).toString();
  const answers: [string, number, BodyInit, Record<string, string>][] = [
    ['overlong UTF-8', 400, `${form}&x=%C0%AF`, { 'Content-Type': type }],
    ['half a pair', 400, `${form}&x=%ED%A0%80`, { 'Content-Type': type }],
    ['beyond Unicode', 400, `${form}&x=%F4%90%80%80`, { 'Content-Type': type }],
    ['half an escape', 400, `${form}&x=%E0%A`, { 'Content-Type': type }],
    [
      'UTF-16',
      400,
      new Uint8Array(Buffer.from(form, 'utf16le')),
      { 'Content-Type': `${type}; charset=utf-16` },
    ],
    ['JSON', 415, JSON.stringify(fields), { 'Content-Type': 'application/json' }],
    ['plain text', 415, form, { 'Content-Type': 'text/plain' }],
    ['parts without a boundary', 415, form, { 'Content-Type': 'multipart/form-data' }],
    ['gzip', 415, new Uint8Array(gzipSync(form)), { 'Content-Type': type, 'Content-Encoding': 'gzip' }],
    [
      'XML',
      415,
      '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
      { 'Content-Type': 'text/xml' },
    ],
  ];
  for (const [what, status, body, headers] of answers) {
    const answer = await fetch(site.base + formAddresses.comment, { method: 'POST', body, headers });
    expect([what, answer.status, answer.headers.get('content-type')]).toEqual([
      what,
      status,
      'text/plain; charset=utf-8',
    ]);
  }
  expect(await total(store)).toBe(before);
});

/** Sends bytes, and nothing more. @returns what came back until the connection ended */
function sendRaw(site: Site, lines: string[], isCutOff = false): Promise<string> {
  const { hostname, port } = new URL(site.base);
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(Number(port), hostname, () => {
      socket.write(lines.join('\r\n'));
      if (isCutOff) setImmediate(() => socket.destroy());
    });
    socket.on('data', (chunk) => {
      answer += chunk;
    });
    socket.on('error', () => {});
    socket.on('close', () => resolve(answer));
  });
}

test('requests that break off, contradict themselves or smuggle another do no harm', async ({ site }) => {
  const head = [
    `POST ${formAddresses.comment} HTTP/1.1`,
    'Host: x',
    'Content-Type: application/x-www-form-urlencoded',
  ];
  for (const length of ['5', '500', '999999999999']) {
    await sendRaw(site, [...head, `Content-Length: ${length}`, '', 'article=x'], true);
  }
  const smuggled = [
    ...head,
    'Content-Length: 4',
    'Transfer-Encoding: chunked',
    '',
    '0',
    '',
    'GET /evil HTTP/1.1',
    '',
    '',
  ];
  expect(await sendRaw(site, smuggled)).toMatch(/^HTTP\/1\.1 400 /);
  expect(await sendRaw(site, [...head, 'Content-Length: 1', 'Content-Length: 2', '', 'ab'])).toMatch(
    /^HTTP\/1\.1 400 /,
  );
  expect(await sendRaw(site, [...head, 'Transfer-Encoding: chunked', '', 'zz', 'x', '', ''])).toMatch(
    /^HTTP\/1\.1 400 /,
  );
  const health = await ask({ base: site.base, path: healthAddresses.all });
  expect(health.status).toBe(200);
});

test('the token of a form is valid for its own thread only', async ({ site, store }) => {
  const before = await total(store);
  const token = await readToken(site, { locale, slug });
  for (const own of [
    { slug: other.slug, token },
    { locale: 'bn' as const, token },
    { slug: '../../etc/passwd', token },
    { slug: `${slug}/../${other.slug}`, token },
    { slug: `${slug}\u0000`, token },
  ])
    expect((await sendComment(site, { locale, slug, ...own })).status).toBe(422);
  for (const path of ['..%2f..%2fetc%2fpasswd', '%00', '__proto__', 'constructor', '%E0%A6']) {
    const { status } = await ask({ base: site.base, path: `/en/${path}/comments` });
    expect([path, status]).toEqual([path, 404]);
  }
  expect(await total(store)).toBe(before);
});

test('only pages of this site may post a form, whatever Origin, Referer or Sec-Fetch-Site say', async ({
  site,
  store,
}) => {
  const before = await total(store);
  for (const headers of [
    { Origin: 'null' },
    { Origin: `${site.base}.evil.example` },
    { Origin: `http://evil.example/${site.base}` },
    { Origin: 'https://user@127.0.0.1' },
    { 'Sec-Fetch-Site': 'same-site' },
    { 'Sec-Fetch-Site': 'none' },
    { Referer: 'https://evil.example/127.0.0.1' },
    { Referer: 'about:blank' },
  ] as Record<string, string>[]) {
    const fields: [string, string][] = [
      ['name', 'Elsewhere'],
      ['body', 'from elsewhere'],
    ];
    const { status } = await sendFields(site, { locale, slug }, fields, headers);
    expect([headers, status]).toEqual([headers, 403]);
  }
  expect(await total(store)).toBe(before);
});

test('no response contains the e-mail or the hashed address of a writer, whatever is requested', async ({
  site,
  store,
}) => {
  const own = {
    article: slug,
    locale,
    status: 'approved',
    email: 'secret-address@example.com',
    ipHash: 'hash-of-an-address',
  } as const;
  const comment = sampleComment(own);
  for (const one of [comment, sampleComment({ ...own, parent: comment.id })]) await store.add(one);
  const paths = [
    href.comments(locale, slug),
    href.comments(locale, slug, { reply: comment.id }),
    href.comments(locale, slug, { edit: comment.id }),
    href.commentsFragment(locale, slug),
    href.moderate(locale),
  ];
  for (const path of paths)
    for (const headers of [
      {},
      { RSC: '1' },
      { RSC: '1', 'Next-Router-Prefetch': '1' },
      { Accept: 'text/x-component' },
      { 'Next-Action': 'x' },
    ] as Record<string, string>[]) {
      const text = await (await fetch(site.base + path, { headers })).text();
      expect(text).not.toContain('secret-address');
      expect(text).not.toContain('hash-of-an-address');
    }
});
