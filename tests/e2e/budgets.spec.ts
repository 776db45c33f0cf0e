import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { href } from '@/lib/i18n/href';
import { localeList } from '@/lib/i18n/locales';
import { sideBySidePath } from '@/lib/i18n/side-by-side-path';
import { isHandFile } from '@/lib/publish/hand/is-hand-file';
import { listIntruders } from '@/lib/publish/list-intruders';
import { readStoredFile } from '@/lib/publish/snapshot/file-store';
import { readManifest, siteFolder } from '@/lib/publish/snapshot/site-folder';
import { budgets } from '@/tests/bench/budgets';
import { compressFully } from '@/tests/bench/site/compress-fully';
import { floorPage } from '@/tests/bench/site/floor-page';
import { median } from '@/tests/bench/statistics';
import { otherLocale } from '../other-locale';
import { ask } from './ask';
import { editions } from './content';

/* Every page against the budgets of package.json: bytes of the bodies that a first visit fetches. */

const { documents, replaced, siteUrl } = await readManifest();
const own = { siteUrl, modules: new Set(Object.keys(documents).filter((path) => path.endsWith('.js'))) };
/** Articles with another language beside it, by the path of the article. They have a budget of their own. */
const besideOf = new Map(
  editions.map(({ article, locale, path }) => [
    path,
    sideBySidePath(locale, article.slug, otherLocale(locale)),
  ]),
);
const besides = new Set(besideOf.values());
const pages = await Promise.all(
  Object.entries(documents)
    .filter(([, { headers }]) => headers['Content-Type']?.startsWith('text/html'))
    .filter(([path]) => !isHandFile(path) && !besides.has(path))
    .map(async ([path, entry]) => ({ path, html: (await readStoredFile(siteFolder(), entry)).toString() })),
);
/** Its module checks what comes from a file, and is kept for months. */
const isMoneyBook = (path: string) => localeList.some((locale) => path === href.moneyBook(locale));
const isArticle = ({ html }: { html: string }) => html.includes('<article');

/** Bytes of a page and of the scripts it loads, as the server sends them. */
async function measure({ path, html }: { path: string; html: string }, encoding: 'br' | 'gzip') {
  const base = process.env.BASE_URL ?? '';
  const bytes = async (address: string) =>
    (await ask({ base, path: address, headers: { 'Accept-Encoding': encoding } })).body.length;
  const scripts = [...html.matchAll(/<script[^>]+src="([^"]+)"|import\("([^"]+)"\)/g)].map(
    ([, src, imported]) => src ?? imported ?? '',
  );
  const script = (await Promise.all(scripts.map(bytes))).reduce((sum, size) => sum + size, 0);
  return { script, total: (await bytes(path)) + script };
}

test('every page keeps to its budgets of bytes, and needs no script of a framework', async () => {
  test.setTimeout(60_000 + pages.length * 1_000);
  for (const page of pages) {
    const { path } = page;
    const gzip = await measure(page, 'gzip');
    const longest = isMoneyBook(path) ? budgets.moneyBookPageGzip : budgets.longestPageGzip;
    expect.soft(gzip.total, `${path}: gzip bytes`).toBeLessThanOrEqual(longest);
    const style = /<style>([^<]*)<\/style>/.exec(page.html)?.[1] ?? '';
    expect.soft(style, `${path}: a style of its own`).not.toBe('');
    expect.soft(gzipSync(style).length, `${path}: style`).toBeLessThanOrEqual(budgets.styleGzip);
    expect
      .soft(listIntruders(page.html, own), `${path}: what is not ours`)
      .toHaveLength(budgets.frameworkScript);
    if (!isArticle(page)) continue;
    expect.soft(gzip.script, `${path}: own script`).toBeLessThanOrEqual(budgets.articleScriptGzip);
    const floor = (await compressFully(floorPage(page.html))).br.length;
    const { total } = await measure(page, 'br');
    const most = floor + budgets.articleOverFloorBrotli;
    expect.soft(total, `${path}: over its floor of ${floor}`).toBeLessThanOrEqual(most);
  }
});

test('every page arrives in one round trip', async () => {
  const base = process.env.BASE_URL ?? '';
  for (const { path } of pages) {
    const answer = await ask({ base, path, headers: { 'Accept-Encoding': 'br' } });
    const bytes = answer.headBytes + answer.body.length;
    expect.soft(bytes, `${path}: with its headers`).toBeLessThanOrEqual(budgets.pageWithHeadersBrotli);
  }
});

test('every page waits for nothing but itself', () => {
  for (const { path, html } of pages) {
    const blocking = html.match(
      /<link[^>]+rel="?stylesheet|<script(?![^>]*type=)[^>]*src=|@import|@font-face/g,
    );
    expect.soft(1 + (blocking ?? []).length, path).toBe(budgets.requestsBeforeReadable);
  }
});

/** Bytes of the asset of today with a name, as the server sends it. */
async function sizeOfAsset(name: string): Promise<number> {
  const current = Object.keys(documents).filter((path) => !Object.hasOwn(replaced, path));
  const path = current.find((candidate) => candidate.startsWith(`/assets/${name}.`)) ?? '';
  const headers = { 'Accept-Encoding': 'gzip' };
  const answer = await ask({ base: process.env.BASE_URL ?? '', path, headers });
  expect([answer.status, answer.headers['content-encoding']], name).toEqual([200, 'gzip']);
  return answer.body.length;
}

test('the search box keeps to its budgets: its module, and the index by article', async () => {
  expect(await sizeOfAsset('searchBox')).toBeLessThanOrEqual(budgets.searchModuleGzip);
  const articles = pages.filter(isArticle).length / localeList.length;
  expect((await sizeOfAsset('searchIndex')) / articles).toBeLessThanOrEqual(
    budgets.searchIndexPerArticleGzip,
  );
});

test('the module that reads aloud keeps to its budget', async () => {
  expect(await sizeOfAsset('aloud')).toBeLessThanOrEqual(budgets.readAloudModuleGzip);
});

test('both languages side by side weigh little more than one', async () => {
  const base = process.env.BASE_URL ?? '';
  const sizeOf = async (path: string) =>
    (await ask({ base, path, headers: { 'Accept-Encoding': 'br' } })).body.length;
  const ratios = await Promise.all(
    [...besideOf].map(async ([path, beside]) => (await sizeOf(beside)) / (await sizeOf(path))),
  );
  const mean = ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length;
  console.log(
    `side by side: ${mean.toFixed(2)} times the article, at most ${Math.max(...ratios).toFixed(2)}`,
  );
  expect(ratios.length).toBeGreaterThan(0);
  expect(mean).toBeLessThanOrEqual(budgets.sideBySideToArticleBrotli);
});

test('the median article fits into the first round trip', async () => {
  const articles = pages.filter(isArticle);
  const totals = await Promise.all(articles.map(async (page) => (await measure(page, 'gzip')).total));
  expect(median(totals)).toBeLessThanOrEqual(budgets.medianArticleGzip);
});
