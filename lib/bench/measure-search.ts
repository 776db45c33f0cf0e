import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { loadLibrary } from '@/lib/content/load-library';
import { documentsFolder } from '@/lib/document/manifest';
import { budgets } from './budgets';
import { median } from './median';
import { progress } from './progress';
import { type Bar, type PartReport, worstOf } from './report';
import { measureKeys, slowdown } from './search-keys';
import { connections, type LoadName, type LoadRow, measureLoads } from './search-load';
import { measureSizes, type SearchSize } from './search-sizes';

type Weight = { moduleGzip: number; indexGzip: number; articles: number };

/** The search: what a browser loads for it, answers under load, answers to keys on a slow phone, and two thousand articles. */
export async function measureSearch({ seconds }: { seconds: number }): Promise<PartReport> {
  const weight = await readWeight();
  progress('search: keys on a slow phone');
  const waits = (await measureKeys()).sort((a, b) => a - b);
  const loads = await measureLoads(seconds);
  const sizes = await measureSizes();
  return {
    tables: [
      {
        title: `Search under load: ${connections} connections, gzip`,
        columns: ['what', 'requests/s', 'p99 ms'],
        rows: loads.map(({ what, requestsPerSecond, p99Ms }) => [what, requestsPerSecond, p99Ms]),
      },
      {
        title:
          'Search over generated articles in two languages, each query a new one; the whole process, as on a server with 2 GB',
        columns: [
          'articles',
          'index MB',
          'built s',
          'loaded s',
          'answer p50 ms',
          'p99 ms',
          'empty process MB',
          'memory MB',
          'peak MB',
        ],
        rows: sizes.map((size) => [
          size.articles,
          size.indexBytes / 1e6,
          size.buildMs / 1000,
          size.loadMs / 1000,
          size.p50Ms,
          size.p99Ms,
          size.emptyBytes / 1e6,
          size.memoryBytes / 1e6,
          size.peakBytes / 1e6,
        ]),
      },
      {
        title: `From a key press to its results on the screen, processor ${slowdown} × slower`,
        columns: ['keys', 'median ms', 'p95 ms', 'worst ms'],
        rows: [[waits.length, median(waits), quantile(waits, 0.95), waits.at(-1)]],
      },
    ],
    bars: [...barsOfWeight(weight), ...barsOfLoads(loads), ...barsOfSizes(sizes), barOfKeys(waits)],
    data: { weight, loads, sizes, waits },
  };
}

/** Bytes of the files as they are sent. */
async function readWeight(): Promise<Weight> {
  const folder = join('.next', documentsFolder, 'assets');
  const files = await readdir(folder);
  const sizeOf = async (pattern: RegExp) => {
    const file = files.find((name) => pattern.test(name));
    if (!file) throw new Error(`${folder}: expected a file like ${pattern}, found none`);
    return (await stat(join(folder, file))).size;
  };
  return {
    moduleGzip: await sizeOf(/^searchBox\.\w+\.js\.gz$/),
    indexGzip: await sizeOf(/^searchIndex\.\w+\.json\.gz$/),
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
      key: 'search.index.gzip',
      what: 'search index of both languages, gzip',
      measured: indexGzip,
      unit: 'B',
      atMost: budgets.searchIndexGzip,
    },
    {
      key: 'search.index.perArticle.gzip',
      what: 'search index, gzip, per article',
      measured: indexGzip / articles,
      unit: 'B',
      atMost: budgets.searchIndexPerArticleGzip,
    },
  ];
}

function barsOfLoads(loads: LoadRow[]): Bar[] {
  const p99Of = (name: LoadName) => loads.find(({ what }) => what === name)?.p99Ms ?? Number.NaN;
  return (['the search page', 'the API'] as const).map((what) => ({
    key: `search.p99.${what === 'the API' ? 'api' : 'page'}OverStatic`,
    what: `p99 of ${what} against a static page`,
    measured: p99Of(what) / p99Of('a static page'),
    unit: '×',
    atMost: 5,
  }));
}

function barsOfSizes(sizes: SearchSize[]): Bar[] {
  const [largest, half] = [sizes.at(-1), sizes.at(-2)];
  if (!largest || !half) return [];
  const where = `${largest.articles} articles`;
  const amounts = ({ indexBytes, peakBytes, emptyBytes, buildMs, loadMs, p50Ms, p99Ms }: SearchSize) => ({
    'bytes of the index': indexBytes,
    'memory over an empty process': peakBytes - emptyBytes,
    'time to build': buildMs,
    'time to load': loadMs,
    'answer, p50': p50Ms,
    'answer, p99': p99Ms,
  });
  const before = Object.values(amounts(half));
  const growths = Object.entries(amounts(largest)).map(([what, amount], index) => ({
    what,
    times: amount / (before[index] ?? Number.NaN),
  }));
  const growth = worstOf(
    growths,
    ({ times }) => times,
    ({ what }) => what,
  );
  return [
    { key: 'search.large.p99', what: 'answer, p99', where, measured: largest.p99Ms, unit: 'ms', atMost: 100 },
    {
      key: 'search.large.memory',
      what: 'memory of a process that searches, peak',
      where,
      measured: largest.peakBytes / 1e6,
      unit: 'MB',
      atMost: 300,
    },
    {
      key: 'search.large.growth',
      what: `bytes, memory and times of ${largest.articles} articles against those of half as many, worst`,
      // Twice is linear; a fifth more is the noise of two runs.
      ...growth,
      unit: '×',
      atMost: 2.4,
    },
  ];
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

/** @param sorted  values in rising order */
function quantile(sorted: number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
