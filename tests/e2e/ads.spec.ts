import { expect, type Page, test } from '@playwright/test';
import { hasAdSlots } from '@/lib/discovery/ads/has-ad-slots';
import { loadBrowserModules } from '@/lib/publish/browser-modules';
import { readCodeBuild } from '@/lib/publish/code-build';
import { adLoader, moduleLoader } from '@/lib/publish/module-loader';
import { hashInline, securityHeaders } from '@/lib/publish/security-headers';
import { readStoredFile } from '@/lib/publish/snapshot/file-store';
import { readManifest, siteFolder } from '@/lib/publish/snapshot/site-folder';
import { adSlot } from '@/tests/ad-slot';
import { editions, library } from './content';
import { siteUrl } from './crawl';

const { documents } = await readManifest();
const { ads, article } = await loadBrowserModules(library);

test('documents carry places for advertisements, and a wider policy, where site.yaml has any and nowhere else', async () => {
  const articles = editions.map(({ path }) => path);
  for (const [path, entry] of Object.entries(documents)) {
    const { headers } = entry;
    if (!headers['Content-Type']?.startsWith('text/html')) continue;
    const html = (await readStoredFile(siteFolder(), entry)).toString();
    const expected = library.site.ads !== undefined && articles.includes(path);
    expect(hasAdSlots(html), path).toBe(expected);
    expect(html.includes(`/assets/${ads.file}`), path).toBe(expected);
    expect(/\.ad\{/.test(html), path).toBe(expected);
    expect(headers['Content-Security-Policy']?.includes('strict-dynamic'), path).toBe(expected);
  }
  expect(`/assets/${ads.file}` in documents).toBe(library.site.ads !== undefined);
});

test.describe('a page with a place for an advertisement', () => {
  test.use({ javaScriptEnabled: true });

  /** Stands for the network: makes every place far larger than it was, as networks do, and fills it with a frame. */
  const network = `
    const fill = () => {
      for (const place of document.querySelectorAll('ins.adsbygoogle:empty')) {
        const frame = document.createElement('iframe');
        frame.src = 'https://frames.example/ad';
        place.style.height = '2000px';
        place.append(frame);
      }
    };
    fill();
    window.adsbygoogle = { push: fill };`;

  /** An article with a place for an advertisement put in as the build would, unless the build has done so. */
  async function readArticle(path: string): Promise<string> {
    const html = await (await fetch(siteUrl(path))).text();
    if (library.site.ads) return html;
    const own = `/assets/${article.file}`;
    const [loader, adsLoader] = [moduleLoader(own), adLoader(own, `/assets/${ads.file}`)];
    expect(html.includes(loader)).toBe(true);
    return html
      .replace('<div class="share">', (row) => adSlot.html('Advertisement') + row)
      .replace('</style>', () => `${readRule(styles)}</style>`)
      .replace(loader, () => adsLoader);
  }

  /** Opens an article with an advertisement under the policy that goes with it; tells who is asked for what. */
  async function open(page: Page) {
    const [edition] = editions;
    const path = edition?.path ?? '';
    const html = await readArticle(path);
    expect(hasAdSlots(html)).toBe(true);
    const headers = securityHeaders('http://kajpath.example', { ...hashInline(html), hasAds: true });
    const asked: string[] = [];
    await page.route(`**${path}`, (route) =>
      route.fulfill({ body: html, contentType: 'text/html', headers }),
    );
    await page.route(`**/assets/${ads.file}`, (route) => {
      asked.push('module');
      return route.fulfill({ body: ads.code, contentType: 'text/javascript' });
    });
    await page.route(/^https:/, (route) => {
      const { hostname } = new URL(route.request().url());
      asked.push(hostname);
      const isNetwork = hostname === 'pagead2.googlesyndication.com';
      const headers = { 'access-control-allow-origin': '*' };
      return route.fulfill(
        isNetwork
          ? { body: network, contentType: 'text/javascript', headers }
          : { body: '<p>Ad</p>', contentType: 'text/html' },
      );
    });
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(path);
    await page.waitForLoadState('networkidle');
    return asked;
  }

  let styles = '';
  test.beforeAll(async () => {
    styles = (await readCodeBuild()).css;
  });

  test('asks for nothing before the reader scrolls', async ({ page }) => {
    expect(await open(page)).toEqual([]);
  });

  test('asks the network when the reader comes near the place, under its own policy', async ({ page }) => {
    const asked = await open(page);
    await page.evaluate(() => scrollBy(0, 1));
    await expect.poll(() => asked).toContain('module');
    expect(asked).toEqual(['module']);
    await page.locator('.ad').scrollIntoViewIfNeeded();
    await expect.poll(() => asked).toEqual(['module', 'pagead2.googlesyndication.com', 'frames.example']);
    await expect(page.frameLocator('.ad iframe').getByText('Ad')).toBeAttached();
    const place = page.locator('.ad ins');
    await expect(place).toHaveAttribute('data-ad-client', (library.site.ads ?? adSlot.ads).publisher);
    await expect(place).toHaveAttribute('data-ad-slot', (library.site.ads ?? adSlot.ads).slots.afterText);
  });

  test('does not move the text when the advertisement comes, however large it is', async ({ page }) => {
    const asked = await open(page);
    const box = () => page.locator('.share').evaluate((row) => row.getBoundingClientRect().top + scrollY);
    const before = await box();
    await page.locator('.ad').scrollIntoViewIfNeeded();
    await expect.poll(() => asked).toContain('frames.example');
    await page.locator('.sources').scrollIntoViewIfNeeded();
    expect(await box()).toBe(before);
    expect(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });
});

/** The rules of the place from the sheet of the whole site: the page was cut to those it needs without one. */
function readRule(sheet: string): string {
  const rules = sheet.match(/\.ad(?: ins)?\{[^}]*\}/g) ?? [];
  expect(rules).toHaveLength(2);
  return rules.join('');
}
