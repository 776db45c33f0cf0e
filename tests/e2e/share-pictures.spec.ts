import { expect, test } from '@playwright/test';
import pMap from 'p-map';
import sharp from 'sharp';
import { library } from './content';
import { type CrawledPage, crawl, siteUrl } from './crawl';
import { foldText, readHead } from './read-document';

/* What Facebook, WhatsApp and X show of a shared link: the picture of every page. */

const facebook = { 'User-Agent': 'facebookexternalhit/1.1', 'Accept-Encoding': 'gzip' };
const pages = await crawl();
/** Later pages of a list have the picture of the first. */
const withOwnPicture = pages.filter(({ path }) => !/\/\d+$/.test(path));

test('every page names one picture of its own, before any style, with its size, type and text', () => {
  for (const page of pages) {
    const { meta, heading, isArticle, isInterrupted } = readHead(page);
    const facts = meta.filter(([name]) => name.startsWith('og:image'));
    const { 'og:image': address = '', 'og:image:alt': alt, ...others } = Object.fromEntries(facts);
    expect.soft(isInterrupted, page.path).toBe(false);
    expect.soft(facts, page.path).toHaveLength(5);
    expect.soft(others, page.path).toEqual({
      'og:image:width': '1200',
      'og:image:height': '630',
      'og:image:type': 'image/png',
    });
    expect.soft(new URL(address).origin, page.path).toBe(library.site.url);
    if (isArticle) expect.soft(alt, page.path).toBe(foldText(heading ?? ''));
    expect.soft(alt?.length, page.path).toBeGreaterThan(4);
    expect.soft(Object.fromEntries(meta)['twitter:card'], page.path).toBe('summary_large_image');
  }
  expect(new Set(pages.map(pictureOf)).size).toBe(withOwnPicture.length);
});

test('every picture is small enough, has the promised size and type, and is not blank', async () => {
  const faults = await pMap(
    pages,
    async (page) => (await judgePicture(pictureOf(page))).map((fault) => `${page.path}: ${fault}`),
    { concurrency: 4 },
  );
  expect(faults.flat()).toEqual([]);
});

test('the structured data of every article names the same picture, and no other page has an article', () => {
  for (const page of pages) {
    const { graphs, isArticle } = readHead(page);
    const nodes: { '@type': string; image?: string }[] = JSON.parse(graphs[0] ?? '')['@graph'];
    const images = nodes.filter((node) => node['@type'] === 'Article').map(({ image }) => image);
    expect.soft(images, page.path).toEqual(isArticle ? [pictureOf(page)] : []);
  }
});

function pictureOf(page: CrawledPage): string {
  return Object.fromEntries(readHead(page).meta)['og:image'] ?? '';
}

/** What is wrong with a picture as Facebook gets it. */
async function judgePicture(address: string): Promise<string[]> {
  const answer = await fetch(siteUrl(new URL(address).pathname), { headers: facebook });
  const bytes = Buffer.from(await answer.arrayBuffer());
  if (answer.status !== 200) return [`${address} answers ${answer.status}`];
  const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
  const { headers } = answer;
  const facts: [fault: string, isWell: boolean][] = [
    ['a type other than image/png', headers.get('content-type') === 'image/png'],
    ['no caching for ever', headers.get('cache-control') === 'public, max-age=31536000, immutable'],
    ['no etag', /^"[\w-]+"$/.test(headers.get('etag') ?? '')],
    [`${bytes.length} bytes`, bytes.length < 150_000],
    [`${info.width} × ${info.height} px`, info.width === 1200 && info.height === 630],
    // Every 31st value is enough to tell, and quick.
    ['hardly any shades', new Set(data.filter((_, index) => index % 31 === 0)).size > 8],
  ];
  return facts.flatMap(([fault, isWell]) => (isWell ? [] : [`${address}: ${fault}`]));
}

test('an address that a picture never had is not found', async () => {
  for (const path of ['/og/bn.png', '/og/bn', '/og', '/og/bn/no-such-page.00000000.png']) {
    expect((await fetch(siteUrl(path))).status, path).toBe(404);
  }
});

test('the address of a picture with a former title leads to the one of today', async () => {
  for (const page of withOwnPicture) {
    const answer = await fetch(siteUrl(`/og${page.path}.00000000.png`), { redirect: 'manual' });
    const today = new URL(pictureOf(page)).pathname;
    expect([answer.status, answer.headers.get('location')], page.path).toEqual([308, today]);
  }
});
