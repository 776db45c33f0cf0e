import { expect, test } from '@playwright/test';
import { formatDay } from '@/lib/i18n/format';
import { href } from '@/lib/i18n/href';
import { localeList } from '@/lib/i18n/locales';
import { createPreviewToken } from '@/lib/publish/preview/preview-token';
import { addArticle } from './add-article';
import { library } from './content';
import { copySite, type SiteCopy } from './copy-site';
import { startCommand } from './start-command';
import { type Site, startSite } from './start-site';

/* Signed addresses of the running server, at which people see what is not published yet. */

test.describe.configure({ mode: 'serial', timeout: 120_000 });

const day = 86_400_000;
const secret = 'only for tests, of more than thirty-two characters';
const draft = 'a-draft-to-preview';
const [from = { slug: '' }] = library.listArticles();
const base = `/preview/${createPreviewToken(Date.now() + day, secret)}`;

let copy: SiteCopy;
let site: Site;

test.beforeAll(async () => {
  copy = await copySite();
  await addArticle(copy.content, {
    from: from.slug,
    slug: draft,
    id: 'previewed1',
    publishedAt: formatDay(new Date()),
    titles: { bn: 'একটি খসড়া', en: 'A draft to look at' },
  });
  await copy.edit(`articles/${draft}/article.yaml`, (text) => `${text.trimEnd()}\ndraft: true\n`);
  site = await startSite({ ...copy.environment, PREVIEW_SECRET: secret });
});

test.afterAll(async () => {
  await site.stop();
  await copy.remove();
});

const read = async (path: string) => {
  const response = await fetch(site.base + path, { redirect: 'manual' });
  return { status: response.status, headers: response.headers, text: await response.text() };
};

test('a draft is shown in both languages to whoever has an address, and to nobody else', async () => {
  for (const locale of localeList) {
    const path = href.article(locale, draft);
    const { status, text } = await read(base + path);
    expect(status, text.slice(0, 2_000)).toBe(200);
    expect(text).toContain(locale === 'en' ? 'A draft to look at' : 'একটি খসড়া');
    expect((await read(path)).status).toBe(404);
  }
  expect((await read('/sitemap.xml')).text).not.toContain(draft);
});

test('nobody keeps a preview, lists it or learns its address, and it has the policy of every page', async () => {
  const { headers } = await read(base + href.article('en', draft));
  expect(headers.get('cache-control')).toBe('no-store');
  expect(headers.get('x-robots-tag')).toContain('noindex');
  expect(headers.get('referrer-policy')).toBe('no-referrer');
  expect(headers.get('content-security-policy')).toContain("default-src 'self'");
});

test('links from a preview lead to previews, and those to tools to the site', async ({ page }) => {
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.goto(site.base + base + href.home('en'));
  await page.getByRole('main').getByRole('link', { name: 'A draft to look at' }).first().click();
  await expect(page).toHaveURL(site.base + base + href.article('en', draft));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A draft to look at');
  const links = await page
    .locator('a[href^="/"]')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  const known = new Set(library.listArticles().map(({ slug }) => href.article('en', slug)));
  const toArticles = links.filter((link) => known.has(link.replace(base, '').replace(/#.*/, '')));
  expect(toArticles.length).toBeGreaterThan(0);
  expect(toArticles.filter((link) => !link.startsWith(base))).toEqual([]);
  expect(links).toContain(href.takeHome('en'));
  expect(errors).toEqual([]);
});

test('what is saved is seen at once, without a publication; what cannot be read is told with file and line', async () => {
  const path = base + href.article('en', draft);
  const sentence = 'This sentence was saved a moment ago.';
  await copy.edit(`articles/${draft}/en.mdx`, (text) => `${text}\n${sentence}\n`);
  expect((await read(path)).text).toContain(sentence);
  const title = /^title: .*$/m;
  let before = '';
  await copy.edit(`articles/${draft}/en.mdx`, (text) => {
    before = text;
    return text.replace(title, 'title: [');
  });
  const refused = await read(path);
  expect(refused.status).toBe(422);
  expect(refused.text).toMatch(new RegExp(`articles/${draft}/en\\.mdx:\\d+`));
  await copy.edit(`articles/${draft}/en.mdx`, () => before);
  expect((await read(path)).status).toBe(200);
});

test('without a valid token, and for what is no page, there is nothing', async () => {
  const path = href.article('en', draft);
  const others = [
    `/preview/${createPreviewToken(Date.now() - day, secret)}${path}`,
    `/preview/${createPreviewToken(Date.now() + day, `${secret}!`)}${path}`,
    `/preview/x${path}`,
    `/preview/${path}`,
    `${base}/en/there-is-no-such-article`,
    `${base}/en/search`,
    `${base}/../../etc/passwd`,
    `${base}/`,
  ];
  for (const other of others) expect((await read(other)).status, other).toBe(404);
});

test('the command prints the addresses, and says what is missing', async () => {
  const run = async (args: string[], environment: Record<string, string> = {}) => {
    const { ended, said } = startCommand(['preview.ts', ...args], {
      environment: { ...copy.environment, ...environment },
    });
    const { status } = await ended;
    return { status, ...said };
  };
  const printed = await run([draft], { PREVIEW_SECRET: secret });
  expect(printed.status, printed.err).toBe(0);
  const paths = printed.out
    .trim()
    .split('\n')
    .map((address) => new URL(address).pathname);
  expect(paths.map((path) => path.replace(/^\/preview\/[^/]+/, ''))).toEqual(
    localeList.map((locale) => href.article(locale, draft)),
  );
  for (const path of paths) expect((await read(path)).status).toBe(200);
  expect(await run([draft])).toMatchObject({ status: 2, err: expect.stringContaining('PREVIEW_SECRET') });
  const unknown = await run(['a-draft-to-previw'], { PREVIEW_SECRET: secret });
  expect(unknown).toMatchObject({ status: 1, err: expect.stringContaining(`did you mean "${draft}"`) });
});
