import { expect, test } from '@playwright/test';
import { href } from '@/lib/i18n/href';
import { localeList } from '@/lib/i18n/locales';
import { listXmlErrors } from '@/tests/schemas/validate-xml';
import { crawl, siteUrl } from './crawl';

/* What search engines and shared links read: sitemap, robots.txt, ads.txt, metadata and structured data. */

const pages = await crawl();
const fetchText = async (path: string) => {
  const response = await fetch(siteUrl(path));
  return { status: response.status, type: response.headers.get('content-type'), text: await response.text() };
};
/** The site's own address, as the build knows it. */
const origin = new URL(/rel="canonical" href="([^"]+)"/.exec(pages[0]?.html ?? '')?.[1] ?? '').origin;

test('the sitemap lists every page that links lead to, once, each with all its languages', async () => {
  const { status, type, text } = await fetchText('/sitemap.xml');
  expect(status).toBe(200);
  expect(type).toMatch(/^application\/xml/);
  expect(await listXmlErrors('sitemap', text)).toEqual([]);
  const entries = text.split('<url>').slice(1);
  const located = entries.map((entry) => /<loc>([^<]+)<\/loc>/.exec(entry)?.[1]?.replace(origin, ''));
  expect(located.sort()).toEqual(pages.map(({ path }) => path).sort());
  for (const entry of entries) {
    const languages = [...entry.matchAll(/hreflang="([^"]+)" href="([^"]+)"/g)].map(([, lang]) => lang);
    expect(languages.sort()).toEqual([...localeList, 'x-default'].sort());
    expect(entry).toMatch(/<lastmod>\d{4}-\d{2}-\d{2}<\/lastmod>/);
  }
});

test('robots.txt lets everyone in and names the sitemap', async () => {
  const { status, text } = await fetchText('/robots.txt');
  expect(status).toBe(200);
  expect(text).toContain(`Sitemap: ${origin}/sitemap.xml`);
  expect(text).not.toMatch(/^Disallow: \/$/m);
});

test('ads.txt is plain text of records with three or four fields', async () => {
  const { status, type, text } = await fetchText('/ads.txt');
  expect(status).toBe(200);
  expect(type).toMatch(/^text\/plain/);
  for (const line of text.trim().split('\n')) {
    expect(line).toMatch(/^[a-z0-9.-]+\.[a-z]+, [^\s,]+, (?:DIRECT|RESELLER)(?:, [^\s,]+)?$/);
  }
});

test('the tools name the web manifest, whose icons and start page are there', async () => {
  for (const locale of localeList) {
    const { text } = await fetchText(href.takeHome(locale));
    expect(text).toContain('<link rel="manifest" href="/manifest.webmanifest">');
  }
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

for (const { path } of pages) {
  test(`${path} tells search engines and shared links what it is, in its head`, async () => {
    const { text } = await fetchText(path);
    const head = text.slice(0, text.indexOf('<style>'));
    const property = (name: string) =>
      new RegExp(`<meta property="${name}" content="([^"]+)"`).exec(head)?.[1];
    const canonical = /<link rel="canonical" href="([^"]+)"/.exec(head)?.[1];
    expect(canonical).toBe(origin + path);
    expect(property('og:url')).toBe(canonical);
    expect(property('og:title')).toBe(/<title>([^<]+)<\/title>/.exec(head)?.[1]);
    const [own, other] = path.startsWith('/bn') ? ['bn_IN', 'en_US'] : ['en_US', 'bn_IN'];
    expect(property('og:locale')).toBe(own);
    expect(property('og:locale:alternate')).toBe(other);
    expect(head).toContain('max-image-preview:large');
    const isArticle = text.includes('<article');
    expect(property('og:type')).toBe(isArticle ? 'article' : 'website');
    if (isArticle) expect(property('article:published_time')).toMatch(/^\d{4}-\d{2}-\d{2}T00:00:00\+06:00$/);
  });

  test(`${path} has one graph of structured data, complete for its kind`, async () => {
    const { text } = await fetchText(path);
    const [json, ...others] = [...text.matchAll(/<script type="application\/ld\+json">([^<]*)<\/script>/g)];
    expect(others).toEqual([]);
    const graph: Record<string, unknown>[] = JSON.parse(json?.[1] ?? '')['@graph'];
    const node = (type: string) => graph.find((candidate) => candidate['@type'] === type);
    expect(node('WebSite')).toMatchObject({ name: expect.any(String), url: expect.any(String) });
    expect(node('Organization')).toMatchObject({ name: expect.any(String), url: origin });
    if (text.includes('<article')) {
      expect(node('Article')).toMatchObject({
        headline: /<h1>([^<]+)<\/h1>/.exec(text)?.[1],
        inLanguage: path.slice(1, 3),
        datePublished: expect.stringMatching(/\+06:00$/),
        dateModified: expect.stringMatching(/\+06:00$/),
        author: { name: expect.any(String) },
      });
      expect(node('Article')?.citation).toContainEqual(expect.stringMatching(/^https?:/));
      expect(node('BreadcrumbList')).toBeDefined();
    }
  });
}
