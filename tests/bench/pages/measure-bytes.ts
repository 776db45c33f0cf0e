import { budgets } from '../budgets';
import { progress } from '../progress';
import { type Bar, type PartReport, type Table, worstOf } from '../report';
import { compressFully } from '../site/compress-fully';
import { floorPage } from '../site/floor-page';
import { launchChromium } from '../site/launch-chromium';
import { articleType, fetchRunTimePages, readSitePages, type SitePage } from '../site/read-site-pages';
import { serveBuild } from '../site/serve-build';
import { median } from '../statistics';
import { kinds, measureVisit, type Visit } from './measure-visit';

type PageBytes = {
  path: string;
  type: string;
  br: Visit;
  gzip: Visit;
  /** Bytes of the floor page, compressed the same way, without headers. */
  floor: { br: number; gzip: number };
};

/** Measures the bytes of a first visit to every page, and compares them with its floor. */
export async function measureBytes(): Promise<PartReport> {
  const server = await serveBuild('npm start');
  const browser = await launchChromium();
  const measured: PageBytes[] = [];
  try {
    const pages = [...(await readSitePages()), ...(await fetchRunTimePages(server.address))];
    for (const [index, page] of pages.entries()) {
      progress(`bytes: ${page.path} (${index + 1} of ${pages.length})`);
      const url = server.address + page.path;
      const visits = {
        br: await measureVisit(browser, url, 'br'),
        gzip: await measureVisit(browser, url, 'gzip'),
      };
      measured.push({ path: page.path, type: page.type, ...visits, floor: await floorOf(page) });
    }
  } finally {
    await browser.close();
    await server.stop();
  }
  return { tables: [tableOf(measured)], bars: barsOf(measured), data: measured };
}

async function floorOf({ html }: SitePage): Promise<PageBytes['floor']> {
  const { br, gzip } = await compressFully(floorPage(html));
  return { br: br.length, gzip: gzip.length };
}

function tableOf(pages: PageBytes[]): Table {
  return {
    title: 'First visit: bytes on the wire, brotli unless it says gzip; content is without headers',
    columns: [
      'page',
      ...kinds,
      'total',
      'headers',
      'content',
      'floor',
      'excess',
      'gzip total',
      'gzip content',
    ].concat('gzip floor', 'requests', 'before readable'),
    rows: pages.map(({ path, br, gzip, floor }) => [
      path,
      ...kinds.map((kind) => br.bytes[kind]),
      br.total,
      br.headers,
      br.content,
      floor.br,
      br.content - floor.br,
      gzip.total,
      gzip.content,
      floor.gzip,
      br.requests,
      br.requestsBeforeReadable,
    ]),
  };
}

const path = (page: PageBytes) => page.path;

function barsOf(pages: PageBytes[]): Bar[] {
  const articles = pages.filter(({ type }) => type === articleType);
  return [
    {
      key: 'article.brotli.overFloor',
      what: 'article over its floor, brotli, worst',
      ...worstOf(articles, ({ br, floor }) => br.content - floor.br, path),
      unit: 'B',
      atMost: budgets.articleOverFloorBrotli,
    },
    {
      key: 'page.gzip.longest',
      what: 'longest page, gzip',
      ...worstOf(pages, ({ gzip }) => gzip.content, path),
      unit: 'B',
      atMost: budgets.longestPageGzip,
    },
    {
      key: 'article.gzip.median',
      what: 'median article, gzip',
      measured: median(articles.map(({ gzip }) => gzip.content)),
      unit: 'B',
      atMost: budgets.medianArticleGzip,
    },
    {
      key: 'page.withHeaders.brotli',
      what: 'longest page with its headers, brotli',
      ...worstOf(pages, ({ br }) => br.bytes.html, path),
      unit: 'B',
      atMost: budgets.pageWithHeadersBrotli,
    },
    {
      key: 'page.frameworkScript',
      what: 'framework script, worst page',
      ...worstOf(pages, ({ gzip }) => gzip.frameworkScript, path),
      unit: 'B',
      atMost: budgets.frameworkScript,
    },
    {
      key: 'article.ownScript.gzip',
      what: 'own script of an article, gzip',
      ...worstOf(articles, ({ gzip }) => gzip.ownScript, path),
      unit: 'B',
      atMost: budgets.articleScriptGzip,
    },
    {
      key: 'article.requestsBeforeReadable',
      what: 'requests before an article is complete and styled',
      ...worstOf(articles, ({ br }) => br.requestsBeforeReadable, path),
      unit: '',
      atMost: budgets.requestsBeforeReadable,
    },
  ];
}
