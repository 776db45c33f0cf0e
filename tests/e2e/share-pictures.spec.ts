import { expect, test } from '@playwright/test';
import sharp from 'sharp';
import { siteUrl } from './crawl';

/* What Facebook, WhatsApp and X show of a shared link: the picture of every page in the sitemap. */

const facebook = { 'User-Agent': 'facebookexternalhit/1.1', 'Accept-Encoding': 'gzip' };
const readText = async (path: string) => (await fetch(siteUrl(path), { headers: facebook })).text();

const sitemap = await readText('/sitemap.xml');
const pages = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => new URL(address));

/** What a page says of its picture, before any style. */
async function readPicture({ pathname }: URL) {
  const html = await readText(pathname);
  const head = html.slice(0, html.indexOf('<style>'));
  const facts = [...head.matchAll(/<meta property="(og:image[^"]*)" content="([^"]*)"/g)];
  return { html, head, facts: facts.map(([, name = '', value = '']) => [name, value] as const) };
}

test('the sitemap lists pages to look at', () => {
  expect(pages.length).toBeGreaterThan(10);
});

for (const page of pages) {
  test(`${page.pathname} has a picture that can be shared`, async () => {
    const { html, head, facts } = await readPicture(page);
    const { 'og:image': address = '', 'og:image:alt': alt, ...others } = Object.fromEntries(facts);
    expect(facts).toHaveLength(5);
    expect(others).toEqual({
      'og:image:width': '1200',
      'og:image:height': '630',
      'og:image:type': 'image/png',
    });
    expect(new URL(address).origin).toBe(page.origin);
    const title = /<h1>([^<]+)<\/h1>/.exec(html)?.[1];
    if (html.includes('<article')) expect(alt).toBe(title);
    else expect(alt?.length).toBeGreaterThan(4);
    expect(head).toContain('<meta name="twitter:card" content="summary_large_image"');

    const answer = await fetch(siteUrl(new URL(address).pathname), { headers: facebook });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('image/png');
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(answer.headers.get('etag')).toMatch(/^"[\w-]+"$/);
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(bytes.length).toBeLessThan(150_000);
    const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
    expect([info.width, info.height]).toEqual([1200, 630]);
    expect(new Set(data).size, 'shades of the picture').toBeGreaterThan(8);
  });

  test(`${page.pathname} names the same picture in its structured data, if any`, async () => {
    const { html, facts } = await readPicture(page);
    const graph = /<script type="application\/ld\+json">([^<]*)</.exec(html)?.[1] ?? '';
    const article = JSON.parse(graph)['@graph'].find(
      (node: { '@type': string }) => node['@type'] === 'Article',
    );
    expect(article !== undefined).toBe(html.includes('<article'));
    if (article) expect(article.image).toBe(Object.fromEntries(facts)['og:image']);
  });
}

test('every page and language has a picture of its own', async () => {
  const addresses = await Promise.all(
    pages.map(async (page) => Object.fromEntries((await readPicture(page)).facts)['og:image']),
  );
  expect(new Set(addresses).size).toBe(pages.length);
});

test('an address of a picture that is not the present one is not found', async () => {
  for (const path of [
    '/og/bn.00000000.png',
    '/og/bn.png',
    '/og/bn',
    '/og',
    '/og/bn/no-such-page.00000000.png',
  ]) {
    expect((await fetch(siteUrl(path))).status, path).toBe(404);
  }
});
