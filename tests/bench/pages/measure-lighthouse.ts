import { progress } from '../progress';
import { type Bar, type PartReport, type Table, worstOf } from '../report';
import { floorPage } from '../site/floor-page';
import { fetchRunTimePages, pickLongest, readSitePages, type SitePage } from '../site/read-site-pages';
import { serveBuild } from '../site/serve-build';
import { serveFloor } from '../site/serve-floor';
import { median } from '../statistics';
import { type LighthouseRun, names, runLighthouse } from './run-lighthouse';

type PageScores = {
  path: string;
  type: string;
  runs: number;
  /** Medians of the runs. */
  page: Record<(typeof names)[number], number>;
  floor: { fcp: number; lcp: number; tbt: number };
  /** Audits that lost points in any run. */
  failed: string[];
  machineSpeed: number;
};

/** Runs Lighthouse on the longest page of each type and language, alternating page and floor. */
export async function measureLighthouse({ runs }: { runs: number }): Promise<PartReport> {
  const server = await serveBuild('npm start');
  // 404 pages and pages with noindex cannot reach a full score.
  const pages = pickLongest([
    ...(await readSitePages()),
    ...(await fetchRunTimePages(server.address)),
  ]).filter(({ status, html }) => status === 200 && !/<meta name="robots" content="[^"]*noindex/.test(html));
  const floor = await serveFloor(new Map(pages.map(({ path, html }) => [path, floorPage(html)])));
  const measured: PageScores[] = [];
  try {
    for (const [index, page] of pages.entries()) {
      progress(`lighthouse: ${page.path} (${index + 1} of ${pages.length}, ${runs} runs)`);
      measured.push(await measurePage(page, { runs, site: server.address, floor: floor.address }));
    }
  } finally {
    floor.stop();
    await server.stop();
  }
  return { tables: [tableOf(measured)], bars: barsOf(measured), data: measured };
}

type Setting = { runs: number; site: string; floor: string };

async function measurePage({ path, type }: SitePage, { runs, site, floor }: Setting): Promise<PageScores> {
  const pageRuns: LighthouseRun[] = [];
  const floorRuns: LighthouseRun[] = [];
  for (let run = 0; run < runs; run += 1) {
    pageRuns.push(await runLighthouse(site + path));
    floorRuns.push(await runLighthouse(floor + path, true));
  }
  const medianOf = (list: LighthouseRun[], name: (typeof names)[number]) =>
    median(list.map((run) => run[name]));
  return {
    path,
    type,
    runs,
    page: Object.fromEntries(names.map((name) => [name, medianOf(pageRuns, name)])) as PageScores['page'],
    floor: {
      fcp: medianOf(floorRuns, 'fcp'),
      lcp: medianOf(floorRuns, 'lcp'),
      tbt: medianOf(floorRuns, 'tbt'),
    },
    failed: [...new Set(pageRuns.flatMap(({ failed }) => failed))],
    machineSpeed: median(pageRuns.map(({ machineSpeed }) => machineSpeed)),
  };
}

function tableOf(pages: PageScores[]): Table {
  return {
    title: `Lighthouse mobile, median of ${pages[0]?.runs ?? 0}`,
    columns: ['page', ...names, 'floor tbt', 'floor lcp', 'lcp ratio', 'machine', 'lost points in'],
    rows: pages.map(({ path, page, floor, failed, machineSpeed }) => [
      path,
      ...names.map((name) => page[name]),
      floor.tbt,
      floor.lcp,
      page.lcp / floor.lcp,
      machineSpeed,
      failed.join(', '),
    ]),
  };
}

function barsOf(pages: PageScores[]): Bar[] {
  const path = (page: PageScores) => page.path;
  const scores = (['performance', 'accessibility', 'best-practices', 'seo'] as const).map((name) => {
    const { measured, where } = worstOf(pages, ({ page }) => -page[name], path);
    const what = `Lighthouse ${name}, worst page`;
    return { key: `lighthouse.${name}`, what, where, measured: -measured, unit: '', atLeast: 100 };
  });
  return [
    ...scores,
    {
      key: 'lighthouse.cls',
      what: 'CLS, worst page',
      ...worstOf(pages, ({ page }) => page.cls, path),
      unit: '',
      atMost: 0,
    },
    {
      key: 'lighthouse.lcpOverFloor',
      what: 'LCP against the floor page, worst page',
      ...worstOf(pages, ({ page, floor }) => page.lcp / floor.lcp, path),
      unit: '×',
      atMost: 1.15,
    },
  ];
}
