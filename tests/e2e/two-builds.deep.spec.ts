import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { formatDay } from '@/lib/i18n/format';
import { href } from '@/lib/i18n/href';
import { localeList } from '@/lib/i18n/locales';
import { searchIndexPath } from '@/lib/publish/search-index';
import { readManifest } from '@/lib/publish/snapshot/site-folder';
import { copyProject } from '@/tests/bench/builds/copy-project';
import { numberPhrases } from '@/tests/number-phrases';
import { buildProject } from './build-project';
import { library } from './content';
import { type Site, startSite } from './start-site';

/*
 * Two builds and publications of a copy of the project, two days apart, with an article that is due in between and browser modules that have
 * changed: what the site answers before and after the second, and to pages of the first.
 */

test.describe.configure({ mode: 'default' });
test.use({ javaScriptEnabled: true });

const dayLength = 24 * 60 * 60 * 1_000;
const later = { CLOCK_AHEAD: String(2 * dayLength) };
const slug = library.listArticles()[0]?.slug ?? '';
const due = 'due-tomorrow';
const titles = { bn: 'আগামীকালের লেখা', en: 'Due tomorrow' };
const [locale] = localeList;
let project = '';

/** What the first build has sent. */
type Sent = { status: number; headers: Record<string, string>; body: string };
const pages = new Map<string, Sent>();
const assets = new Map<string, Sent>();

const ask = async ({ base }: Site, path: string): Promise<Sent> => {
  const answer = await fetch(base + path, { redirect: 'manual' });
  return { status: answer.status, headers: Object.fromEntries(answer.headers), body: await answer.text() };
};

async function build(environment: Record<string, string> = {}): Promise<void> {
  await buildProject(project, { imports: ['./tests/e2e/movable-clock.mjs'], environment });
}

const change = async (file: string, edit: (text: string) => string) => {
  const path = join(project, file);
  const text = await readFile(path, 'utf8');
  expect(edit(text)).not.toBe(text);
  await writeFile(path, edit(text));
};

test.beforeAll(async () => {
  test.setTimeout(900_000);
  project = await mkdtemp(join(tmpdir(), 'kajpath-two-builds-'));
  await copyProject(project);
  const articles = join(project, 'content/articles');
  await cp(join(articles, slug), join(articles, due), { recursive: true });
  const tomorrow = formatDay(new Date(Date.now() + dayLength));
  await change(`content/articles/${due}/article.yaml`, (text) =>
    text
      .replace(/^id: .*$/m, 'id: duetomorro')
      .replace(/^formerSlugs:.*\n(?: +.*\n)*/m, '')
      .replace(/^(publishedAt|updatedAt): .*$/gm, `$1: ${tomorrow}`),
  );
  await change(`content/articles/${due}/questions.yaml`, (text) => numberPhrases(text, '2'));
  for (const of of localeList)
    await change(`content/articles/${due}/${of}.mdx`, (text) =>
      text.replace(/^title: .*$/m, `title: ${titles[of]}`),
    );
  await build();
});

test.afterAll(() => rm(project, { recursive: true, force: true }));

const listAssets = async () => {
  const { documents } = await readManifest(join(project, '.site'));
  // The index of the search keeps its address.
  return Object.keys(documents).filter((path) => path.startsWith('/assets/') && path !== searchIndexPath);
};
const nameOf = (path: string) => /^\/assets\/(\w+)/.exec(path)?.[1] ?? '';

const statuses = (site: Site) =>
  Promise.all(
    localeList.flatMap((of) =>
      [href.article(of, due), href.comments(of, due), href.commentsFragment(of, due)].map(
        async (path) => (await ask(site, path)).status,
      ),
    ),
  );

test('an article that became due after the build is missing everywhere, its comments too', async () => {
  const site = await startSite(later, project);
  try {
    expect(await statuses(site)).toEqual(localeList.flatMap(() => [404, 404, 404]));
    expect((await ask(site, href.comments(locale, slug))).status).toBe(200);
    for (const path of [href.home(locale), href.article(locale, slug)])
      pages.set(path, await ask(site, path));
    for (const path of await listAssets()) assets.set(path, await ask(site, path));
  } finally {
    await site.stop();
  }
});

test('the next build has it everywhere, and answers for the assets of the first', async ({ page }) => {
  test.setTimeout(900_000);
  await change('components/comments/load-comments.browser.ts', (text) => text.replace('800px', '801px'));
  await change('components/search/search-box.browser.ts', (text) => text.replace('option-$', 'choice-$'));
  await change('app/globals.css', (text) => text.replace(/^\.comments \{/m, '$& outline-offset: 7px;'));
  await build(later);
  const site = await startSite(later, project);
  try {
    expect(await statuses(site)).toEqual(localeList.flatMap(() => [200, 200, 200]));
    expect((await listAssets()).filter((path) => !assets.has(path)).map(nameOf)).toEqual(
      expect.arrayContaining(['article', 'fragment', 'scrolled', 'searchBox']),
    );
    for (const [path, sent] of assets) expect(await ask(site, path), path).toMatchObject(pick(sent));
    // Next to the old ones, not instead of the new ones.
    const fragment = await ask(site, href.commentsFragment(locale, slug));
    const sheet = /href="([^"]+)"/.exec(fragment.body)?.[1] ?? '';
    expect((await ask(site, sheet)).body).toContain('outline-offset:7px');
    await readOldPages(page, site);
  } finally {
    await site.stop();
  }
});

/** What has to be the same: not the date of the answer. */
const pick = ({ status, headers, body }: Sent) => ({
  status,
  body,
  headers: { 'content-type': headers['content-type'], 'cache-control': headers['cache-control'] },
});

/** Opens pages of the first build on the site of the second, as from a cache. */
async function readOldPages(page: Page, site: Site): Promise<void> {
  for (const [path, sent] of pages) await page.route(site.base + path, (route) => route.fulfill(sent));
  await page.goto(site.base + href.article(locale, slug));
  await page.waitForFunction(() => document.querySelector('.tools button'));
  await page.locator('#comments').scrollIntoViewIfNeeded();
  await expect(page.locator('#comments [data-fragment]')).toBeVisible();
  await page.goto(site.base + href.home(locale));
  await page.getByRole('banner').locator('input[name=q]').focus();
  await expect(page.getByRole('combobox')).toBeVisible();
}
