import { Agent, request } from 'node:http';
import { expect, test } from '@playwright/test';
import { deskForms } from '@/lib/i18n/desk-href';
import { formAddresses, href } from '@/lib/i18n/href';
import { library } from './content';
import { readToken } from './send-comment';
import { password, type Site, startSite, warmUp } from './start-site';

/* One address attacks; what everybody else does goes on. */

test.describe.configure({ mode: 'default' });

const slug = library.listArticles()[0]?.slug ?? '';
const locale = 'bn';
const attacker = '203.0.113.66';
const visitor = '198.51.100.1';

let site: Site;
test.beforeAll(async () => {
  site = await startSite({ COMMENTS_PER_ADDRESS: '', COMMENTS_PER_ARTICLE: '', COMMENTS_FLOOD: '' });
  await warmUp(site, [href.moderate(locale), href.comments(locale, slug)]);
});
test.afterAll(() => site?.stop());

type Posted = { status: number; retryAfter: number; location?: string };

/** Posts forms in the name of an address, over at most 200 connections. */
async function postMany(path: string, forms: Record<string, string>[], ip: string): Promise<Posted[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 200 });
  const headers = { 'Content-Type': 'application/x-www-form-urlencoded', 'X-Forwarded-For': ip };
  const post = (form: Record<string, string>) =>
    new Promise<Posted>((resolve, reject) => {
      request(site.base + path, { method: 'POST', agent, headers }, (response) => {
        const { statusCode: status = 0, headers } = response;
        const posted = {
          status,
          retryAfter: Number(headers['retry-after'] ?? 0),
          location: headers.location,
        };
        response.resume().once('end', () => resolve(posted));
      })
        .on('error', reject)
        .end(new URLSearchParams(form).toString());
    });
  const all = await Promise.all(forms.map(post));
  agent.destroy();
  return all;
}

const comment = (token: string, body: string) => ({
  ...{ article: slug, lang: locale, name: 'রুমা', email: 'ruma@example.com' },
  ...{ token, body },
});

const kinds: [string, (token: string) => string][] = [
  ['without a token', () => ''],
  ['with a forged token', (token) => `${token.slice(0, -2)}xx`],
  ['with one token again and again', (token) => token],
];
for (const [kind, tokenOf] of kinds)
  test(`while 3,000 posts ${kind} arrive, a comment from elsewhere is acknowledged within two seconds`, async () => {
    const own = await readToken(site, { locale, slug });
    const abused = tokenOf(await readToken(site, { locale, slug }));
    await site.advance(3);
    const flood = postMany(formAddresses.comment, Array(3_000).fill(comment(abused, 'Buy this')), attacker);
    const [genuine] = await postMany(formAddresses.comment, [comment(own, `প্রশ্ন ${kind}`)], visitor);
    expect(await flood).toHaveLength(3_000);
    expect(genuine?.status).toBe(303);
    // The time as the server took it: this process is busy with the attack.
    const waits = [...site.readLog().matchAll(/"outcome":"stored".*"took":(\d+)/g)].map(([, took]) =>
      Number(took),
    );
    expect(Math.max(...waits)).toBeLessThan(2_000);
  });

test('one address that floods comments and logins shuts out itself only', async () => {
  await site.advance(900);
  const tokens: string[] = [];
  for (let count = 0; count < 40; count += 1) tokens.push(await readToken(site, { locale, slug }));
  const own = await readToken(site, { locale, slug });
  await site.advance(3);
  const login = (typed: string) => ({ act: 'login', lang: locale, password: typed });
  const comments = await postMany(
    formAddresses.comment,
    tokens.map((token, index) => comment(token, `বিজ্ঞাপন ${index}`)),
    attacker,
  );
  const logins = await postMany(deskForms.session, Array(40).fill(login('wrong')), attacker);
  expect(comments.filter(({ status }) => status === 303)).toHaveLength(10);
  expect(logins.filter(({ status }) => status === 303)).toHaveLength(0);
  for (const { status, retryAfter } of [...comments, ...logins].filter(({ status }) => status === 429))
    expect([status, retryAfter > 0]).toEqual([429, true]);
  expect((await postMany(deskForms.session, [login(password)], attacker))[0]?.status).toBe(429);

  const [written] = await postMany(formAddresses.comment, [comment(own, 'আমার কথা')], visitor);
  expect([written?.status, written?.location]).toEqual([303, expect.stringContaining('sent=waiting')]);
  expect((await postMany(deskForms.session, [login(password)], visitor))[0]?.status).toBe(303);
});
