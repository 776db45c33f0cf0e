import { type Bar, type Table, worstOf } from '../report';
import type { SearchSize } from './measure-search-sizes';

/** A row for each size of generated articles. */
export function tableOfSizes(sizes: SearchSize[]): Table {
  return {
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
  };
}

/** Bars for the largest size, and for its growth against half of it. */
export function barsOfSizes(sizes: SearchSize[]): Bar[] {
  const [largest, half] = [sizes.at(-1), sizes.at(-2)];
  if (!largest || !half) return [];
  const where = `${largest.articles} articles`;
  const amounts = ({ indexBytes, memoryBytes, emptyBytes, buildMs, loadMs, p50Ms, p99Ms }: SearchSize) => ({
    'bytes of the index': indexBytes,
    'memory over an empty process': memoryBytes - emptyBytes,
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
      what: 'memory of a process that searches, all of it',
      where,
      measured: largest.memoryBytes / 1e6,
      unit: 'MB',
      atMost: 300,
    },
    {
      key: 'search.large.growth',
      what: `bytes, memory and times of ${largest.articles} articles against those of half as many, worst`,
      // 2 is linear; the rest allows for noise.
      ...growth,
      unit: '×',
      atMost: 2.4,
    },
  ];
}
