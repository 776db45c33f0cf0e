import { request } from 'node:http';
import { expect } from '@playwright/test';
import { deskForms } from '@/lib/i18n/desk-href';
import { formAddresses, healthAddresses, href } from '@/lib/i18n/href';
import { readCurrentId, siteFolder } from '@/lib/publish/snapshot/site-folder';
import { ask, decode } from './ask';
import { library, messageOf } from './content';
import { test } from './open-site';
import { startNginx } from './start-nginx';
import { password, startSite } from './start-site';

/* What the server answers to programs that are no browser: wrong methods, wrong types, other sites, and stores that are away. */

test.describe.configure({ mode: 'default' });

const slug = library.listArticles()[0]?.slug ?? '';
// Attempts to log in count for a quarter of an hour.
test.beforeEach(({ site }) => site.advance(900));

const urlEncoded = 'application/x-www-form-urlencoded';
type Sent = { status: number; headers: Record<string, unknown>; text: string };

/** Posts bytes as they are. */
function post(
  base: string,
  path: string,
  body: string | Buffer,
  headers: Record<string, string> = {},
): Promise<Sent> {
  const { hostname, port } = new URL(base);
  return new Promise((resolve, reject) => {
    request(
      {
        hostname,
        port,
        path,
        method: 'POST',
        agent: false,
        headers: { 'Content-Type': urlEncoded, ...headers },
      },
      async (answer) => {
        let text = '';
        for await (const chunk of answer) text += chunk;
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text });
      },
    )
      .on('error', reject)
      .end(body);
  });
}

const form = (fields: Record<string, string>) =>
  new URLSearchParams({
    article: slug,
    lang: 'bn',
    name: 'ক খ',
    email: 'a@example.com',
    body: 'প্রশ্ন',
    ...fields,
  }).toString();

test('a form is accepted by POST only', async ({ site }) => {
  for (const method of ['GET', 'HEAD', 'PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
    const { status, headers } = await ask({ base: site.base, path: formAddresses.comment, method });
    expect([method, status, headers.allow, headers['cache-control']]).toEqual([
      method,
      405,
      'POST',
      'no-store',
    ]);
  }
});

test('a body that is no form is refused with its own status, in words', async ({ site }) => {
  const to = (body: string | Buffer, headers?: Record<string, string>) =>
    post(site.base, formAddresses.comment, body, headers);
  expect((await to('{"body":"x"}', { 'Content-Type': 'application/json' })).status).toBe(415);
  expect((await to('body=%ff%fe')).status).toBe(400);
  expect((await to(Buffer.from([0x62, 0x3d, 0xc3, 0x28]))).status).toBe(400);
  const long = await to(`body=${'x'.repeat(600_000)}`);
  expect([long.status, long.headers['content-type']]).toEqual([413, 'text/plain; charset=utf-8']);
  expect(long.text).toContain(messageOf('bn', 'FormRefusal.tooLong'));
  expect((await to('')).status).toBe(422);
  expect((await to(form({ article: 'no-such-article' }))).status).toBe(422);
  expect((await to(form({ article: '__proto__' }))).status).toBe(422);
});

test('a form from another site is refused on every address that changes something', async ({ site }) => {
  for (const path of [
    formAddresses.comment,
    formAddresses.reviseComment,
    formAddresses.subscriptions,
    formAddresses.moderate,
    deskForms.session,
  ])
    for (const headers of [
      { Origin: 'https://evil.example' },
      { Origin: 'null' },
      { 'Sec-Fetch-Site': 'cross-site', Origin: site.base },
    ] as Record<string, string>[]) {
      const { status, text } = await post(site.base, path, form({ act: 'confirm', password }), headers);
      expect([path, headers, status]).toEqual([path, headers, 403]);
      expect(text).not.toContain('<form');
    }
});

test('a text of 100 KB comes back as far as it was read, escaped, with the reason beside it', async ({
  site,
}) => {
  const body = '<img src=x onerror=alert(1)>'.repeat(4_000);
  const { status, text } = await post(site.base, formAddresses.comment, form({ body }));
  expect(status).toBe(422);
  expect(text).toContain(messageOf('bn', 'CommentFaults.bodyTooLong'));
  expect(text).not.toContain('<img src=x');
  // Sixteen code units for each of the 4,000 letters that a comment may have.
  const wholeTags = Math.floor(64_000 / '<img src=x onerror=alert(1)>'.length);
  expect(text.match(/&lt;img src=x onerror=alert\(1\)&gt;|&lt;img src=x onerror=alert\(1\)>/g)?.length).toBe(
    wholeTags,
  );
});

test('no field of a form can add a header to the response', async ({ site }) => {
  const line = 'x\r\nSet-Cookie: evil=1';
  for (const field of ['name', 'email', 'body', 'parent', 'token', 'lang', 'article', 'proof', 'notify']) {
    const { headers, status } = await post(site.base, formAddresses.comment, form({ [field]: line }));
    expect([field, headers['set-cookie'] ?? null, status >= 400]).toEqual([field, null, true]);
  }
});

test('there is no thread of an article that does not exist', async ({ site }) => {
  const missing = await ask({ base: site.base, path: '/bn/no-such-article/comments' });
  expect(missing.status).toBe(404);
  expect(decode(missing)).toContain(messageOf('bn', 'NotFoundPage.title'));
});

test('the moderation asks for the password, protects its cookie, and refuses acts without a session', async ({
  site,
}) => {
  const asked = await ask({ base: site.base, path: '/moderate' });
  expect([asked.status, asked.headers.location]).toEqual([307, '/bn/moderate']);
  const page = await ask({ base: site.base, path: '/en/moderate' });
  expect(page.headers['cache-control']).toContain('no-store');
  expect(decode(page)).toContain('noindex');
  const login = (typed: string, headers: Record<string, string> = {}) =>
    post(site.base, deskForms.session, new URLSearchParams({ act: 'login', password: typed }).toString(), {
      'X-Forwarded-For': '203.0.113.1',
      ...headers,
    });
  expect((await login('wrong')).status).toBe(403);
  const right = await login(password, { 'X-Forwarded-Proto': 'https' });
  expect(right.status).toBe(303);
  const [cookie = ''] = right.headers['set-cookie'] as string[];
  expect(cookie).toMatch(/; HttpOnly/);
  expect(cookie).toMatch(/; Secure/);
  expect(cookie).toMatch(/; SameSite=Strict/);
  const session = cookie.split(';')[0] ?? '';
  const forged = await post(site.base, formAddresses.moderate, 'act=approve&token=x', { Cookie: session });
  expect(forged.status).toBe(403);
  expect((await post(site.base, formAddresses.moderate, 'act=approve')).status).toBe(403);
  for (let count = 0; count < 10; count += 1) await login('wrong');
  expect((await login(password)).status).toBe(429);
});

test('health includes the store; without it the server lives, and without a password there is no moderation', async ({
  site,
}) => {
  const read = async (base: string, path: string) => {
    const { status, body } = await ask({ base, path });
    return [status, JSON.parse(body.toString())];
  };
  const published = { snapshot: await readCurrentId(siteFolder()), age: expect.any(Number) };
  expect(await read(site.base, healthAddresses.all)).toEqual([
    200,
    { live: true, ready: true, store: 'ok', ...published },
  ]);
  expect(await read(site.base, healthAddresses.ready)).toEqual([
    200,
    { live: true, ready: true, store: 'ok' },
  ]);
  // Port 9 discards what it hears, where there is anybody at all.
  const away = await startSite({
    DATABASE_URL: 'postgresql://nobody@127.0.0.1:9/none',
    COMMENTS_SECRET: 'x'.repeat(32),
    MODERATOR_PASSWORD_HASH: '',
  });
  try {
    expect(await read(away.base, healthAddresses.live)).toEqual([200, { live: true }]);
    expect(await read(away.base, healthAddresses.all)).toEqual([
      503,
      { live: true, ready: false, store: 'away', ...published },
    ]);
    expect((await ask({ base: away.base, path: href.article('bn', slug) })).status).toBe(200);
    const thread = decode(await ask({ base: away.base, path: href.comments('bn', slug) }));
    expect(thread).toContain(messageOf('bn', 'CommentsUnavailable.text'));
    expect(thread).toContain('noindex');
    for (const path of [
      '/moderate',
      '/bn/moderate',
      '/en/moderate',
      '/en/moderate/log',
      '/en/moderate/blocks',
      '/en/moderate/threads',
    ]) {
      const { status } = await ask({ base: away.base, path });
      expect([path, status]).toEqual([path, 404]);
    }
    for (const path of [formAddresses.moderate, deskForms.session])
      expect([path, (await post(away.base, path, 'act=login')).status]).toEqual([path, 404]);
  } finally {
    await away.stop();
  }
});

test('nginx passes forms on, threads and moderation too, and long forms as Node.js takes them', async ({
  site,
}) => {
  const nginx = await startNginx({ node: new URL(site.base).host });
  try {
    expect((await ask({ base: nginx.base, path: href.comments('bn', slug) })).status).toBe(200);
    expect((await ask({ base: nginx.base, path: '/en/moderate' })).status).toBe(200);
    expect((await ask({ base: nginx.base, path: healthAddresses.all })).status).toBe(200);
    expect((await post(nginx.base, formAddresses.comment, form({ body: 'ক'.repeat(40_000) }))).status).toBe(
      422,
    );
    expect((await post(nginx.base, formAddresses.comment, `body=${'x'.repeat(600_000)}`)).status).toBe(413);
  } finally {
    await nginx.stop();
  }
});
