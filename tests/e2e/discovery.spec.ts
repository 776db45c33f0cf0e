import { expect, test } from '@playwright/test';
import { formatDay } from '@/lib/i18n/format';
import { href } from '@/lib/i18n/href';
import { defaultLocale } from '@/lib/i18n/locales';
import { listXmlErrors } from '@/tests/schemas/validate-xml';
import { editions, library, localeOf, twinOf } from './content';
import { crawl, siteUrl } from './crawl';

/* What crawlers, browsers and networks look for at addresses of their own: sitemap, robots.txt, ads.txt, manifest, icons. */

const pages = await crawl();
const fetchText = async (path: string) => {
  const response = await fetch(siteUrl(path));
  return { status: response.status, type: response.headers.get('content-type'), text: await response.text() };
};
/** The site's own address, as its pages name it. */
const origin = new URL(/rel="canonical" href="([^"]+)"/.exec(pages[0]?.html ?? '')?.[1] ?? '').origin;

/** Pages of which nothing says when they changed. */
function isUndated(path: string): boolean {
  const locale = localeOf(path);
  const undated = [href.about, href.privacy, href.proposal, href.moneyBook, href.offline];
  const pages = undated.map((of) => of(locale));
  return pages.includes(path) || path.startsWith(href.phrases(locale));
}

test('the sitemap lists every page that links lead to, once, each with all its languages', async () => {
  const { status, type, text } = await fetchText('/sitemap.xml');
  expect(status).toBe(200);
  expect(type).toMatch(/^application\/xml/);
  expect(await listXmlErrors('sitemap', text)).toEqual([]);
  const entries = text.split('<url>').slice(1);
  const located = entries.map((entry) => /<loc>([^<]+)<\/loc>/.exec(entry)?.[1]?.replace(origin, ''));
  expect(located.sort()).toEqual(pages.map(({ path }) => path).sort());
  for (const entry of entries) {
    const [, url = ''] = /<loc>([^<]+)<\/loc>/.exec(entry) ?? [];
    const path = url.replace(origin, '');
    const languages = [...entry.matchAll(/hreflang="([^"]+)" href="([^"]+)"/g)];
    const own = { [localeOf(path)]: url, [localeOf(twinOf(path))]: origin + twinOf(path) };
    expect(Object.fromEntries(languages.map(([, language, address]) => [language, address]))).toEqual({
      ...own,
      'x-default': own[defaultLocale],
    });
    const article = editions.find((edition) => edition.path === path)?.article;
    const day = /<lastmod>(\d{4}-\d{2}-\d{2})<\/lastmod>/.exec(entry)?.[1] ?? '';
    if (isUndated(path)) continue;
    expect(day, path).toMatch(article ? new RegExp(`^${article.updatedAt}$`) : /^\d/);
    expect(day <= formatDay(new Date()), `${path} has not changed in the future`).toBe(true);
  }
});

test('robots.txt lets everyone in whom site.yaml does not refuse, and names the sitemap', async () => {
  const { status, type, text } = await fetchText('/robots.txt');
  expect([status, type]).toEqual([200, 'text/plain; charset=utf-8']);
  expect(text).toContain(`Sitemap: ${origin}/sitemap.xml`);
  expect(text.split('\n\n')[0]).toBe('User-Agent: *\nAllow: /');
  const isAnyRefused = Object.values(library.site.aiCrawlers).includes('refuse');
  expect(/^Disallow: \/$/m.test(text)).toBe(isAnyRefused);
});

test('ads.txt is plain text of records with three or four fields', async () => {
  const { status, type, text } = await fetchText('/ads.txt');
  expect(status).toBe(200);
  expect(type).toMatch(/^text\/plain/);
  const records = text.trim().split('\n');
  expect(records).toHaveLength(library.site.adsTxt.length || 1);
  for (const line of records) {
    expect(line).toMatch(/^[a-z0-9.-]+\.[a-z]+, [^\s,]+, (?:DIRECT|RESELLER)(?:, [^\s,]+)?$/);
  }
});

test('the web manifest has icons and a start page that are there', async () => {
  const { status, type, text } = await fetchText('/manifest.webmanifest');
  expect([status, type]).toEqual([200, 'application/manifest+json']);
  const { icons, start_url } = JSON.parse(text);
  expect(icons.length).toBeGreaterThan(0);
  for (const { src, type: promised } of icons) {
    const icon = await fetchText(src);
    expect([icon.status, icon.type], src).toEqual([200, promised]);
  }
  expect((await fetchText(start_url)).status).toBe(200);
});

test('icons are where browsers look for them without being told', async () => {
  expect(await fetchText('/favicon.ico')).toMatchObject({ status: 200, type: 'image/vnd.microsoft.icon' });
  expect(await fetchText('/apple-touch-icon.png')).toMatchObject({ status: 200, type: 'image/png' });
});
