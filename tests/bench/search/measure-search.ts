import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { loadLibrary } from '@/lib/content/load-library';
import { searchIndexPath } from '@/lib/publish/search-index';
import { filesFolder, readManifest, siteFolder } from '@/lib/publish/snapshot/site-folder';
import { budgets } from '../budgets';
import { progress } from '../progress';
import type { Bar, PartReport } from '../report';
import { median, quantile } from '../statistics';
import { connections, type LoadName, type LoadRow, measureLoads } from './measure-search-load';
import { measureSizes } from './measure-search-sizes';
import { measureTyping, slowdown } from './measure-typing';
import { barsOfSizes, tableOfSizes } from './report-search-sizes';

type Weight = { moduleGzip: number; indexGzip: number; articles: number };

/** Measures what a browser loads for the search, answers under load, typing on a slow phone, and up to 2,000 generated articles. */
export async function measureSearch({ seconds }: { seconds: number }): Promise<PartReport> {
  const weight = await readWeight();
  progress('search: typing on a slow phone');
  const waits = (await measureTyping()).sort((a, b) => a - b);
  const loads = await measureLoads(seconds);
  const sizes = await measureSizes();
  return {
    tables: [
      {
        title: `Search under load: ${connections} connections, gzip`,
        columns: ['what', 'requests/s', 'p99 ms', '× a static page'],
        rows: loads.map(({ what, requestsPerSecond, p99Ms }) => [
          what,
          requestsPerSecond,
          p99Ms,
          p99Ms / p99Of(loads, 'a static page'),
        ]),
      },
      tableOfSizes(sizes),
      {
        title: `From a key press to its results on the screen, processor ${slowdown} × slower, ten keys a second`,
        columns: ['keys', 'median ms', 'p95 ms', 'worst ms'],
        rows: [[waits.length, median(waits), quantile(waits, 0.95), waits.at(-1)]],
      },
    ],
    bars: [...barsOfWeight(weight), ...barsOfLoads(loads), ...barsOfSizes(sizes), barOfKeys(waits)],
    data: { weight, loads, sizes, waits },
  };
}

/** Reads the compressed sizes of what a browser loads. */
async function readWeight(): Promise<Weight> {
  const { documents, replaced } = await readManifest();
  const sizeOf = async (pattern: RegExp | string) => {
    const [, entry] =
      Object.entries(documents).find(
        ([path]) =>
          !Object.hasOwn(replaced, path) &&
          (typeof pattern === 'string' ? path === pattern : pattern.test(path)),
      ) ?? [];
    if (!entry) throw new Error(`expected a document like ${pattern}, found none`);
    return (await stat(join(siteFolder(), filesFolder, `${entry.file}.gz`))).size;
  };
  return {
    moduleGzip: await sizeOf(/^\/assets\/searchBox\.\w+\.js$/),
    indexGzip: await sizeOf(searchIndexPath),
    articles: (await loadLibrary()).listArticles().length,
  };
}

function barsOfWeight({ moduleGzip, indexGzip, articles }: Weight): Bar[] {
  return [
    {
      key: 'search.module.gzip',
      what: 'module of the search box, gzip',
      measured: moduleGzip,
      unit: 'B',
      atMost: budgets.searchModuleGzip,
    },
    {
      key: 'search.index.perArticle.gzip',
      what: 'search index of both languages, gzip, per article',
      measured: indexGzip / articles,
      unit: 'B',
      atMost: budgets.searchIndexPerArticleGzip,
    },
  ];
}

/** Bars for realistic queries, most of them repeated. The table also shows new queries only. */
function barsOfLoads(loads: LoadRow[]): Bar[] {
  const names: Record<string, LoadName> = {
    page: 'the search page, queries asked before',
    mixed: 'the search page, one query in five a new one',
    api: 'the API, queries asked before',
  };
  return Object.entries(names).map(([name, what]) => ({
    key: `search.p99.${name}OverStatic`,
    what: `p99 of ${what}, against a static page`,
    measured: p99Of(loads, what) / p99Of(loads, 'a static page'),
    unit: '×',
    atMost: 5,
  }));
}

function p99Of(loads: LoadRow[], name: LoadName): number {
  return loads.find(({ what }) => what === name)?.p99Ms ?? Number.NaN;
}

function barOfKeys(waits: number[]): Bar {
  return {
    key: 'search.keys.p95',
    what: `results on the screen after a key, processor ${slowdown} × slower, p95`,
    measured: quantile(waits, 0.95),
    unit: 'ms',
    atMost: 50,
  };
}
