import { href } from '@/lib/i18n/href';
import { progress } from '../progress';
import { applyLoad, ensureLoadGenerator } from '../site/apply-load';
import { serveBuild } from '../site/serve-build';
import { median } from '../statistics';
import { benchQueries, listNewQueries } from './bench-queries';

const rounds = 5;
export const connections = 32;

/** Answers under one of the loads below. Repeated queries are remembered by the server, new ones are not. */
export type LoadRow = { what: LoadName; requestsPerSecond: number; p99Ms: number };

/** More than the server remembers, so they stay new when repeated. */
const newQueries = listNewQueries(5_000);

const loads = {
  'a static page': [href.home('bn')],
  'the search page, queries asked before': pathsOf(benchQueries),
  'the API, queries asked before': benchQueries.map(
    (q) => `${href.searchApi}?${new URLSearchParams({ lang: 'bn', q, limit: '10' })}`,
  ),
  'the search page, one query in five a new one': pathsOf(
    newQueries.flatMap((query, index) => [
      query,
      ...Array.from({ length: 4 }, (_, place) => askedBefore(index * 4 + place)),
    ]),
  ),
  'the search page, each query a new one': pathsOf(newQueries),
};

export type LoadName = keyof typeof loads;

function askedBefore(index: number): string {
  return benchQueries[index % benchQueries.length] ?? '';
}

function pathsOf(queries: string[]): string[] {
  return queries.map((q) => href.search('bn', { q }));
}

/** Puts one server under each load. The loads take turns, so that other load on the machine affects all of them alike. */
export async function measureLoads(seconds: number): Promise<LoadRow[]> {
  await ensureLoadGenerator();
  const server = await serveBuild('npm start');
  const names = Object.keys(loads) as LoadName[];
  const measured = new Map(names.map((name) => [name, [] as Omit<LoadRow, 'what'>[]]));
  try {
    for (let round = 1; round <= rounds; round += 1) {
      for (const name of names) {
        const load = { address: server.address, paths: loads[name], connections };
        // Let the garbage of the previous load be collected first.
        await applyLoad({ ...load, seconds: 1 });
        const { requestsPerSecond, p99Ms } = await applyLoad({ ...load, seconds });
        progress(`search: round ${round} of ${rounds}, ${name}: p99 ${p99Ms} ms`);
        measured.get(name)?.push({ requestsPerSecond, p99Ms });
      }
    }
  } finally {
    await server.stop();
  }
  return [...measured].map(([what, rows]) => ({
    what,
    requestsPerSecond: median(rows.map((row) => row.requestsPerSecond)),
    p99Ms: median(rows.map((row) => row.p99Ms)),
  }));
}
