import { launchChromium } from './chromium';
import { floorPage } from './floor-page';
import { kinds, measureVisit, type Visit } from './measure-visit';
import { median } from './median';
import { progress } from './progress';
import { type Bar, type PartReport, type Table, worstOf } from './report';
import { serveBuild } from './serve-build';
import { compressFully } from './serve-floor';
import { articleType, readSitePages, type SitePage } from './site-pages';

type PageBytes = {
  path: string;
  type: string;
  br: Visit;
  gzip: Visit;
  /** Bytes of the page's text as bare HTML, compressed the same way; without headers. */
  floor: { br: number; gzip: number };
};

/** Bytes of a first visit to every page, against the floor of its text. */
export async function measureBytes(): Promise<PartReport> {
  const pages = await readSitePages('.next');
  const server = await serveBuild('npm start');
  const browser = await launchChromium();
  const measured: PageBytes[] = [];
  try {
    for (const [index, page] of pages.entries()) {
      progress(`bytes: ${page.path} (${index + 1} of ${pages.length})`);
      const url = server.address + page.path;
      const visits = {
        br: await measureVisit(browser, url, 'br'),
        gzip: await measureVisit(browser, url, 'gzip'),
      };
      measured.push({ path: page.path, type: page.type, ...visits, floor: floorOf(page) });
    }
  } finally {
    await browser.close();
    await server.stop();
  }
  return { tables: [tableOf(measured)], bars: barsOf(measured), data: measured };
}

function floorOf({ html }: SitePage): PageBytes['floor'] {
  const { br, gzip } = compressFully(floorPage(html));
  return { br: br.length, gzip: gzip.length };
}

function tableOf(pages: PageBytes[]): Table {
  return {
    title: 'First visit: bytes on the wire with headers, brotli unless it says gzip',
    columns: [
      'page',
      ...kinds,
      'total',
      'of it headers',
      'floor',
      'excess',
      'gzip total',
      'gzip floor',
      'requests',
      'before readable',
    ],
    rows: pages.map(({ path, br, gzip, floor }) => [
      path,
      ...kinds.map((kind) => br.bytes[kind]),
      br.total,
      br.headers,
      floor.br,
      br.total - floor.br,
      gzip.total,
      floor.gzip,
      br.requests,
      br.requestsBeforeReadable,
    ]),
  };
}

/** What issue 3 promises. A kilobyte is a thousand bytes: the stricter reading. */
function barsOf(pages: PageBytes[]): Bar[] {
  const articles = pages.filter(({ type }) => type === articleType);
  const path = (page: PageBytes) => page.path;
  return [
    {
      key: 'article.brotli.excessOverFloor',
      what: 'article over its floor, brotli, worst',
      ...worstOf(articles, ({ br, floor }) => br.total - floor.br, path),
      unit: 'B',
      atMost: 4_000,
    },
    {
      key: 'article.gzip.longest',
      what: 'longest article, gzip',
      ...worstOf(articles, ({ gzip }) => gzip.total, path),
      unit: 'B',
      atMost: 20_000,
    },
    {
      key: 'article.gzip.median',
      what: 'median article, gzip',
      measured: median(articles.map(({ gzip }) => gzip.total)),
      unit: 'B',
      atMost: 14_600,
    },
    {
      key: 'page.frameworkScript',
      what: 'framework script, worst page',
      ...worstOf(pages, ({ gzip }) => gzip.frameworkScript, path),
      unit: 'B',
      atMost: 0,
    },
    {
      key: 'article.ownScript.gzip',
      what: 'own script of an article, gzip',
      ...worstOf(articles, ({ gzip }) => gzip.ownScript, path),
      unit: 'B',
      atMost: 3_000,
    },
    {
      key: 'article.requestsBeforeReadable',
      what: 'requests before an article is complete and styled',
      ...worstOf(articles, ({ br }) => br.requestsBeforeReadable, path),
      unit: '',
      atMost: 1,
    },
  ];
}
