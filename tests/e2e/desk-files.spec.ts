import { execFileSync } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { deskForms, deskHref } from '@/lib/i18n/desk-href';
import { asShown, messageOf } from './content';
import { expectAccessible } from './expect-clean';
import { type Desk, startDesk } from './start-desk';

/* The pages of the desk beside the editor: history, a new article, its day and address, pictures. On a narrow phone, without script. */

test.describe.configure({ mode: 'serial', timeout: 120_000 });
test.use({ viewport: { width: 320, height: 640 }, javaScriptEnabled: false });

const slug = 'why-outsource';
const facts = `articles/${slug}/article.yaml`;
const say = (name: string, values?: Record<string, string>) => messageOf('en', name, values);

let desk: Desk;
let copy: Desk['copy'];
let site: Desk['site'];

test.beforeAll(async () => {
  desk = await startDesk();
  ({ copy, site } = desk);
});

test.afterAll(() => desk.stop());

const open = (page: Page, address: string, name = 'the-editor') => desk.open(page, address, name);

const press = (page: Page, name: string) =>
  page.getByRole('button', { name: say(name), exact: true }).click();
const read = (path: string) => readFile(join(copy.content, path), 'utf8');

test('an article gets a day, is kept back, and its history leads back to what it was', async ({ page }) => {
  const before = await read(facts);
  await open(page, deskHref.articleState('en', slug));
  await page.getByLabel(say('ArticleState.day')).fill('2031-05-01');
  await press(page, 'ArticleState.schedule');
  await expect(page.getByRole('status')).toHaveText(say('DeskActs.scheduled'));
  expect(await read(facts)).toBe(before.replace(/(?<=publishedAt: )\S+/, '2031-05-01'));
  await press(page, 'ArticleState.unpublish');
  await expect(page.getByText(say('ArticleState.draft'))).toBeVisible();
  expect(await read(facts)).toContain('draft: true\n');

  await page.goto(site.base + deskHref.history('en', facts));
  const versions = page.getByRole('main').getByRole('listitem');
  await expect(versions).toHaveCount(3);
  await expect(versions.first()).toContainText('The editor');
  await versions.last().getByRole('link').click();
  await expect(page.locator('ins')).toContainText(['2031', 'draft: true']);
  await press(page, 'FileHistory.restore');
  await expect(page.getByRole('status')).toHaveText(say('DeskActs.restored'));
  expect(await read(facts)).toBe(before);
  const log = execFileSync('git', ['-C', copy.content, 'log', '--format=%an'], { encoding: 'utf8' });
  expect(log.trim().split('\n')).toEqual(Array(4).fill('The editor'));
});

test('somebody who goes back to a version while another saves overwrites nothing', async ({ page }) => {
  await open(page, deskHref.history('en', facts));
  await page.getByRole('main').getByRole('listitem').nth(1).getByRole('link').click();
  const other = await page.context().newPage();
  await other.goto(site.base + deskHref.articleState('en', slug));
  await press(other, 'ArticleState.unpublish');
  await expect(other.getByRole('status')).toBeVisible();
  await press(page, 'FileHistory.restore');
  await expect(page.getByRole('alert')).toHaveText(say('DeskActs.changed'));
  expect(await read(facts)).toContain('draft: true\n');
});

test('an article begins at an address that can be used, and moves to another with what leads to it', async ({
  page,
}) => {
  await open(page, deskHref.newArticle('en'));
  await page.getByLabel(say('NewArticle.slug')).fill('Why Outsource');
  await press(page, 'NewArticle.create');
  await expect(page.getByText(asShown(say('DeskActs.slug', { example: 'how-to-begin' })))).toBeVisible();
  await expect(page.getByLabel(say('NewArticle.slug'))).toHaveValue('Why Outsource');
  await page.getByLabel(say('NewArticle.slug')).fill('my-first-article');
  await press(page, 'NewArticle.create');
  await expect(page).toHaveURL(site.base + deskHref.article('en', 'my-first-article'));
  await page.goto(site.base + deskHref.articleState('en', slug));
  await page.getByLabel(say('ArticleState.to')).fill('my-first-article');
  await press(page, 'ArticleState.renameNow');
  await expect(page.getByRole('alert')).toHaveText(say('DeskActs.exists'));
  await page.getByLabel(say('ArticleState.to')).fill('reasons-to-outsource');
  await press(page, 'ArticleState.renameNow');
  await expect(page).toHaveURL(
    `${site.base}${deskHref.articleState('en', 'reasons-to-outsource')}?done=renamed`,
  );
  expect(await readdir(join(copy.content, 'articles'))).not.toContain(slug);
  expect(await read('articles/reasons-to-outsource/article.yaml')).toContain(`formerSlugs:\n  - ${slug}\n`);
});

test('a file that is no picture is refused with a sentence, and what was typed stays', async ({ page }) => {
  await open(page, deskHref.pictures('bn'), 'the-author');
  const text = (name: string, values?: Record<string, string>) =>
    messageOf('bn', `DeskPictures.${name}`, values);
  const fill = (language: string, words: string) => page.getByLabel(text('shows', { language })).fill(words);
  await fill('বাংলা', 'একটি টেবিল');
  await fill('English', 'A desk');
  const lie = { name: 'desk.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('<script>alert(1)</script>') };
  await page.getByLabel(text('picture'), { exact: true }).setInputFiles(lie);
  await page.getByRole('button', { name: text('add'), exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('JPEG, PNG, WebP, AVIF');
  await expect(page.getByLabel(text('shows', { language: 'English' }))).toHaveValue('A desk');
});

test('an author may not move an article, and nobody without a session may send anything', async ({
  page,
  request,
}) => {
  await open(page, deskHref.newArticle('en'), 'the-author');
  const answer = await page.goto(site.base + deskHref.articleState('en', 'marketplaces'));
  expect(answer?.status()).toBe(403);
  await page.goto(site.base + deskHref.newArticle('en'));
  const token = await page.locator('main input[name=token]').getAttribute('value');
  const form = { act: 'unpublish', slug: 'marketplaces', token: token ?? '', lang: 'en' };
  const headers = { Origin: site.base };
  const before = await read('articles/marketplaces/article.yaml');
  const own = await page.request.post(site.base + deskForms.articles, { form, headers });
  expect(own.status()).toBe(403);
  for (const address of [deskForms.articles, deskForms.pictures]) {
    expect((await request.post(site.base + address, { form, headers })).status()).toBeGreaterThanOrEqual(400);
    const multipart = {
      ...form,
      picture: { name: 'a', mimeType: 'image/png', buffer: Buffer.alloc(1 << 20) },
    };
    expect((await request.post(site.base + address, { multipart, headers })).status()).toBeGreaterThanOrEqual(
      400,
    );
  }
  expect(await read('articles/marketplaces/article.yaml')).toBe(before);
});

test.describe('with script, which axe needs', () => {
  test.use({ javaScriptEnabled: true });

  test('the pages fit the screen, and axe finds nothing in them', async ({ page }) => {
    const history = deskHref.history('bn', facts.replace(slug, 'reasons-to-outsource'));
    await open(page, history);
    await page.getByRole('main').getByRole('listitem').last().getByRole('link').click();
    await expect(page.getByRole('heading', { name: messageOf('bn', 'FileHistory.since') })).toBeVisible();
    for (const address of [
      page.url(),
      ...(['bn', 'en'] as const).map((locale) => site.base + deskHref.articleState(locale, 'marketplaces')),
      site.base + deskHref.newArticle('bn'),
      site.base + deskHref.pictures('bn'),
    ]) {
      await page.goto(address);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), address).toBe(320);
      await expectAccessible(page, address);
    }
  });
});

test('a source is found, added with what the schema asks for, and cited', async ({ page }) => {
  await open(page, deskHref.sources('en'), 'the-author');
  await page.getByLabel(say('DeskSources.search')).fill('wikipedia outsourcing');
  await press(page, 'DeskSources.find');
  await expect(page.getByRole('main')).toContainText('<Cite id="wikipedia-outsourcing" />');

  const typed = {
    url: 'https://example.com/report',
    title: 'A report',
    'publisher.bn': 'একটি প্রতিষ্ঠান',
    'publisher.en': 'An institute',
    id: 'Not an id',
  };
  for (const [name, value] of Object.entries(typed))
    await page.locator(`[name="source.${name}"]`).fill(value);
  await page.locator('[name="source.lang"]').selectOption('en');
  await press(page, 'DeskSources.submit');
  await expect(page.locator('[name="source.id"]')).toHaveAttribute('aria-invalid', 'true');
  await expect(page.locator('[name="source.title"]')).toHaveValue('A report');
  const before = await read('data/sources.yaml');
  await page.locator('[name="source.id"]').fill('a-report');
  await press(page, 'DeskSources.submit');
  await expect(page.getByRole('status')).toContainText('<Cite id="a-report" />');
  const after = await read('data/sources.yaml');
  expect(after.startsWith(before)).toBe(true);
  expect(after).toContain('a-report:\n  url: https://example.com/report\n');
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
});
