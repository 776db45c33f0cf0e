import { createHash } from 'node:crypto';
import { expect, type Page, test as plain } from '@playwright/test';
import { load } from 'cheerio';
import { listSitemapEntries } from '@/lib/discovery/seo/build-sitemap';
import { formAddresses, href, offlineAddresses } from '@/lib/i18n/href';
import { localeList } from '@/lib/i18n/locales';
import { loadBrowserModules } from '@/lib/publish/browser-modules';
import type { CopyOffer } from '@/lib/publish/offline/copy-offer';
import { openCopy } from '@/lib/publish/offline/open-copy';
import { writeCopy } from '@/lib/publish/offline/write-copy';
import { budgets } from '@/tests/bench/budgets';
import { ask, decode } from './ask';
import { library, messageOf } from './content';
import { expectAccessible } from './expect-clean';
import { type Line, startLine } from './start-line';

/* The whole site on a device: kept when the reader asks, and read without a network. */

const base = process.env.BASE_URL ?? '';
const locale = 'en';
const say = (key: string, values?: Record<string, string>) => messageOf(locale, key, values);

/** Each test has a line of its own, so that it has an origin, and a copy, of its own. */
const test = plain.extend<{ line: Line }>({
  line: async ({ browserName: _ }, use) => {
    const line = await startLine(base);
    await use(line);
    line.stop();
  },
});
test.use({ javaScriptEnabled: true });

/** What the server offers, once it is made. */
async function fetchOffer(): Promise<CopyOffer> {
  let offer: CopyOffer | undefined;
  await expect(async () => {
    const answer = await ask({ base, path: offlineAddresses.offer });
    expect(answer.status).toBe(200);
    offer = JSON.parse(decode(answer));
  }).toPass({ timeout: 60_000 });
  if (!offer) throw new Error('expected an offer');
  return offer;
}

const keepButton = (page: Page) =>
  page.getByRole('button', {
    name: say('OfflinePage.keep', { what: say('OfflinePage.all'), size: '' }).slice(0, 20),
  });

/** Keeps all languages, and goes on when they are kept. */
async function keep(page: Page, line: Line): Promise<void> {
  await page.goto(line.base + href.offline(locale));
  await keepButton(page).click();
  await expect(page.locator('#offline-remove')).toBeVisible();
  await expect(keepButton(page)).toBeHidden();
}

/** Text of a document that a reader sees, with folded white space. */
function textOf(html: string): string {
  const page = load(html);
  page('script, style').remove();
  return page('body').text().replace(/\s+/g, ' ').trim();
}

const reading = /^You are reading the copy of \d+ \w+ \d+/;

test.beforeAll(async () => {
  test.setTimeout(90_000);
  await fetchOffer();
});

test('the copies keep to their budgets, and every address of the sitemap is in them as it is online', async () => {
  const { copies } = await fetchOffer();
  const answer = await ask({ base, path: copies.all.address, headers: { 'Accept-Encoding': 'br' } });
  expect(answer.headers).toMatchObject({
    'content-encoding': 'br',
    'cache-control': 'public, max-age=31536000, immutable',
  });
  expect(answer.body.length).toBe(copies.all.bytes);
  const articles = library.listArticles().length * localeList.length;
  expect(copies.all.bytes / articles).toBeLessThanOrEqual(budgets.copyPerArticleBrotli);
  const worker = await ask({ base, path: offlineAddresses.worker, headers: { 'Accept-Encoding': 'gzip' } });
  expect(worker.headers['cache-control']).toBe('no-cache');
  expect(worker.body.length).toBeLessThanOrEqual(budgets.workerGzip);
  const all = await ask({ base, path: copies.all.address });
  expect(createHash('sha256').update(all.body).digest('hex')).toBe(copies.all.hash);
  const copy = openCopy(Uint8Array.from(all.body).buffer);
  const paths = listSitemapEntries(library).map(({ url }) => new URL(url).pathname);
  expect(paths.length).toBeGreaterThan(100);
  for (const path of paths) {
    const online = decode(await ask({ base, path, headers: { 'Accept-Encoding': 'gzip' } }));
    expect.soft(textOf(copy?.readPage(path) ?? ''), path).toBe(textOf(online));
  }
});

test('nothing is kept and no worker starts before the reader asks', async ({ page, line }) => {
  await page.goto(line.base + href.home(locale), { waitUntil: 'networkidle' });
  await page.goto(line.base + href.offline(locale), { waitUntil: 'networkidle' });
  await expect(keepButton(page)).toBeVisible();
  await expectAccessible(page, href.offline(locale));
  expect(
    line.asked.filter((path) => path === offlineAddresses.worker || path.startsWith(offlineAddresses.copies)),
  ).toEqual([]);
  expect(await page.evaluate('navigator.serviceWorker.getRegistrations().then((all) => all.length)')).toBe(0);
  expect(await page.evaluate('caches.keys()')).toEqual([]);
});

test('without a network every page of the site opens in the browser, with its line, its style and its modules', async ({
  page,
  context,
  line,
}) => {
  test.setTimeout(120_000);
  const broken: string[] = [];
  page.on('pageerror', (error) => broken.push(error.message));
  page.on('console', (message) => {
    if (/Content Security Policy/.test(message.text())) broken.push(message.text());
  });
  await keep(page, line);
  const worker = `${line.base}${offlineAddresses.worker}`;
  expect(context.serviceWorkers().map((one) => one.url())).toEqual([worker]);
  await context.setOffline(true);
  for (const path of [
    href.home(locale),
    href.article(locale, 'marketplaces'),
    href.glossary('bn'),
    href.paths(locale),
  ]) {
    const response = await page.goto(line.base + path);
    expect(response?.fromServiceWorker(), path).toBe(true);
    await expect(page.locator('main > p').first()).toHaveText(
      path.startsWith('/bn') ? /তারিখের কপি পড়ছেন/ : reading,
    );
  }
  await expectAccessible(page, href.paths(locale));
  // Every address, as a script of the page gets it: from the same copy, without the line.
  const paths = listSitemapEntries(library).map(({ url }) => new URL(url).pathname);
  const offline = await page.evaluate(
    (all) => Promise.all(all.map(async (path) => (await fetch(path)).text())),
    paths,
  );
  for (const [place, path] of paths.entries()) {
    const online = decode(await ask({ base, path, headers: { 'Accept-Encoding': 'gzip' } }));
    expect.soft(textOf(offline[place] ?? ''), path).toBe(textOf(online));
  }
  await page.goto(line.base + href.article(locale, 'no-such-page'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('OfflineCopy.missing'));
  expect(broken).toEqual([]);
});

test('search, calculator and the check for messages answer without a network as they do with one', async ({
  page,
  context,
  line,
}) => {
  await keep(page, line);
  await context.setOffline(true);
  for (const query of ['fiverr fee', 'payoneer theke bkash', 'telegram job']) {
    const path = href.search(locale, { q: query });
    const links = load(decode(await ask({ base, path })))('main h2 a[hreflang]').toArray();
    const online = links.map((link) => link.attribs.href);
    await page.goto(line.base + path);
    const found = page.locator('main h2 a[hreflang]');
    await expect(found.first()).toBeVisible();
    const offline = await found.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    // The index of a device lacks words that only the server has, so places further down may change.
    expect(offline[0], query).toBe(online[0]);
    expect(offline.filter((address) => online.includes(address ?? '')).length).toBeGreaterThan(
      online.length * 0.7,
    );
    await expect(page.locator('main li p').first()).not.toHaveText('');
  }
  const asked = { amount: '250', marketplace: 'upwork' };
  await page.goto(line.base + href.takeHome(locale, asked));
  const finding = page.locator('#finding');
  const answer = textOf(decode(await ask({ base, path: href.takeHome(locale, asked) })));
  await expect(finding).not.toHaveText('');
  await expect(async () => expect(answer).toContain(String(await finding.textContent()))).toPass();
  for (const row of await page.locator('.sum tbody tr').allInnerTexts())
    expect(answer.replaceAll(' ', '')).toContain(row.replace(/\s+/g, ''));
  await page.goto(line.base + href.checkMessage(locale));
  await page
    .getByLabel(say('CheckForm.message'), { exact: true })
    .fill('Telegram e asen. Registration fee 500 taka.');
  await expect(page.locator('#result .found q').first()).toBeVisible();
});

test('a comment that cannot be sent comes back with its text, and can be sent again', async ({
  page,
  context,
  line,
}) => {
  await keep(page, line);
  await page.goto(line.base + href.comments(locale, 'marketplaces'));
  const text = 'Two lines,\n<b>one</b> "quoted".';
  await page.locator('textarea[name=body]').fill(text);
  await page.locator('form.form input[name=name]').fill('Rahim');
  await context.setOffline(true);
  await page.locator('form.form button[type=submit]').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('OfflineCopy.unsent'));
  await expect(page.locator('textarea[name=body]')).toHaveValue(text);
  await expect(page.locator('input[name=name]')).toHaveValue('Rahim');
  await context.setOffline(false);
  const sent = page.waitForRequest((request) => request.method() === 'POST');
  await page.getByRole('button', { name: say('OfflineCopy.send') }).click();
  const { searchParams } = new URL(`http://a/?${(await sent).postData()}`);
  expect(searchParams.get('body')?.replaceAll('\r\n', '\n')).toBe(text);
});

test('a message that is shared without a network goes into the check, and is judged there', async ({
  page,
  context,
  line,
}) => {
  await keep(page, line);
  await context.setOffline(true);
  await page.evaluate((action) => {
    const form = Object.assign(document.createElement('form'), {
      method: 'post',
      action,
      enctype: 'multipart/form-data',
    });
    const field = Object.assign(document.createElement('textarea'), { name: 'message' });
    field.value = 'T e l e g r a m e asen. <b>';
    form.append(field);
    document.body.append(form);
    form.submit();
  }, formAddresses.checkMessage);
  await expect(page.locator('form.local textarea')).toHaveValue('T e l e g r a m e asen. <b>');
  await expect(page.locator('#result .found q').first()).toBeVisible();
});

test('a slow page comes from the copy, and a fast one is the newest', async ({ page, line }) => {
  await keep(page, line);
  const path = href.glossary(locale);
  await page.goto(line.base + path);
  await expect(page.getByText(reading)).toHaveCount(0);
  line.answers.set(path, (response) =>
    response.writeHead(200, { 'Content-Type': 'text/html' }).end('<main>news</main>'),
  );
  await page.goto(line.base + path);
  await expect(page.locator('main')).toHaveText('news');
  line.answers.set(path, () => {});
  const start = Date.now();
  await page.goto(line.base + path);
  await expect(page.getByText(reading)).toBeVisible();
  const took = Date.now() - start;
  expect(took).toBeGreaterThan(2_400);
  expect(took).toBeLessThan(6_000);
});

/** Offers a copy in which every page says that it is of another day. */
async function offerNewer(line: Line): Promise<string[]> {
  const offer = await fetchOffer();
  const { body } = await ask({ base, path: offer.copies.all.address });
  const copy = openCopy(Uint8Array.from(body).buffer);
  if (!copy) throw new Error('expected a copy');
  const { signs: _, sizes: _sizes, pages, files: _files, ...facts } = copy.header;
  const days = { bn: 'পরের দিন', en: 'another day' };
  const written = writeCopy({
    ...facts,
    key: 'newer',
    days,
    pages: pages.paths.map((path) => ({
      path,
      text: '<!DOCTYPE html><title>a</title><main>another day</main>',
    })),
    files: [],
  });
  const hash = createHash('sha256').update(written).digest('hex');
  const address = `${offlineAddresses.copies}${hash}.copy`;
  const file = { ...offer.copies.all, address, hash };
  line.answers.set(offlineAddresses.offer, (response) =>
    response.end(JSON.stringify({ key: 'newer', days, copies: { bn: file, en: file, all: file } })),
  );
  line.answers.set(address, (response) => response.end(written));
  return [address];
}

test('a newer copy takes the place of the old one whole; one that is cut or damaged leaves it', async ({
  page,
  context,
  line,
}) => {
  await keep(page, line);
  const [address = ''] = await offerNewer(line);
  const whole = line.answers.get(address);
  const isOld = async () => {
    await context.setOffline(true);
    await page.goto(line.base + href.home(locale));
    await expect(page.getByText(reading)).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await context.setOffline(false);
  };
  for (const [answer, fault] of [
    [
      (r) =>
        r.writeHead(200, { 'Content-Length': 9_000 }).write('x'.repeat(5_000), () => r.socket?.destroy()),
      'network',
    ],
    [(r) => r.end('x'.repeat(5_000)), 'damaged'],
  ] as [NonNullable<typeof whole>, string][]) {
    line.answers.set(address, answer);
    await page.goto(line.base + href.offline(locale));
    await expect(page.locator('#offline-state')).toContainText('another day');
    await keepButton(page).click();
    await expect(page.getByRole('status').last()).toHaveText(say(`OfflinePage.${fault}`));
    await isOld();
  }
  if (whole) line.answers.set(address, whole);
  await page.goto(line.base + href.offline(locale));
  await keepButton(page).click();
  await expect(page.locator('#offline-state')).toHaveText(/^You have the copy of another day[^.]*\.$/);
  await context.setOffline(true);
  for (const path of [href.home(locale), href.glossary('bn')]) {
    await page.goto(line.base + path);
    await expect(page.locator('main')).toHaveText(/[.।]another day$/);
  }
});

test('the reader removes the copy, and nothing of it is left', async ({ page, context, line }) => {
  await keep(page, line);
  await page.locator('#offline-remove').click();
  await expect(page.getByRole('status').last()).toHaveText(say('OfflinePage.removed'));
  expect(await page.evaluate('caches.keys()')).toEqual([]);
  await page.goto(line.base + href.home(locale));
  expect(await page.evaluate('navigator.serviceWorker.getRegistrations().then((all) => all.length)')).toBe(0);
  await context.setOffline(true);
  await expect(page.goto(line.base + href.home(locale))).rejects.toThrow('ERR_INTERNET_DISCONNECTED');
});

test('a site that switches copies off removes them, and the workers, at the next visit', async ({
  page,
  context,
  line,
}) => {
  await keep(page, line);
  const { endWorker } = await loadBrowserModules(library);
  line.answers.set(offlineAddresses.worker, (response) =>
    response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(endWorker.code),
  );
  await page.goto(line.base + href.home(locale));
  await page.evaluate('navigator.serviceWorker.getRegistration().then((one) => one?.update())');
  await expect
    .poll(() => page.evaluate('navigator.serviceWorker.getRegistrations().then((all) => all.length)'))
    .toBe(0);
  expect(await page.evaluate('caches.keys()')).toEqual([]);
  await page.goto(line.base + href.home(locale));
  await context.setOffline(true);
  await expect(page.goto(line.base + href.home(locale))).rejects.toThrow('ERR_INTERNET_DISCONNECTED');
});

test.describe('in the browser of an app', () => {
  test.use({ userAgent: 'Mozilla/5.0 (Linux; Android 14) Chrome/120 Mobile [FBAN/FB4A;FBAV/440.0;]' });

  test('one line says to open the site in Chrome, and there is no button', async ({ page, line }) => {
    await page.goto(line.base + href.offline(locale));
    await expect(page.getByText(say('OfflinePage.inApp'))).toBeVisible();
    await expect(keepButton(page)).toBeHidden();
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a sentence says what is needed', async ({ page }) => {
    await page.goto(href.offline(locale));
    await expect(page.getByText(say('OfflinePage.needs'))).toBeVisible();
    await expect(page.getByText(say('OfflinePage.inApp'))).toBeHidden();
  });
});
