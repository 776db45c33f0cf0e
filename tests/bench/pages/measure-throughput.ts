import { progress } from '../progress';
import type { PartReport } from '../report';
import { applyLoad, ensureLoadGenerator } from '../site/apply-load';
import { readTreeUse } from '../site/read-process-tree';
import { readLongestArticle } from '../site/read-site-pages';
import { type RunningServer, type ServerName, serveBuild, servers } from '../site/serve-build';
import { median } from '../statistics';

const rounds = 5;
const connections = 64;

type Load = { requestsPerSecond: number; p99Ms: number; processorMsPerRequest: number };

/**
 * Puts the longest Bangla article under load, from our server and from `next start` of the same build. The servers take turns, so
 * that other load on the machine affects all of them alike.
 */
export async function measureThroughput({ seconds }: { seconds: number }): Promise<PartReport> {
  await ensureLoadGenerator();
  const article = await readLongestArticle();
  const names = Object.keys(servers) as ServerName[];
  const loads = Object.fromEntries(names.map((name) => [name, [] as Load[]])) as Record<ServerName, Load[]>;
  const running = new Map<ServerName, RunningServer>();
  try {
    for (const name of names) {
      const server = await serveBuild(name);
      running.set(name, server);
      await runLoad(server, article.path, 1);
    }
    for (let round = 0; round < rounds; round += 1) {
      for (const [name, server] of running) {
        const load = await runLoad(server, article.path, seconds);
        const perSecond = Math.round(load.requestsPerSecond);
        progress(`throughput: round ${round + 1} of ${rounds}, ${name}: ${perSecond} requests/s`);
        loads[name].push(load);
      }
    }
  } finally {
    await Promise.all([...running.values()].map((server) => server.stop()));
  }
  return reportOf(article.path, loads);
}

async function runLoad({ address, pid }: RunningServer, path: string, seconds: number): Promise<Load> {
  const before = await readTreeUse(pid);
  const { requestsPerSecond, p99Ms, requests } = await applyLoad({
    address,
    paths: [path],
    connections,
    seconds,
  });
  const after = await readTreeUse(pid);
  const processorMs = before && after ? after.processorMs - before.processorMs : Number.NaN;
  return { requestsPerSecond, p99Ms, processorMsPerRequest: processorMs / requests };
}

function reportOf(path: string, loads: Record<ServerName, Load[]>): PartReport {
  const medianOf = (name: ServerName, key: keyof Load) => median(loads[name].map((load) => load[key]));
  const names = Object.keys(loads) as ServerName[];
  const base = medianOf('next start', 'requestsPerSecond');
  const data = names.map((server) => ({
    server,
    path,
    requestsPerSecond: medianOf(server, 'requestsPerSecond'),
    p99Ms: medianOf(server, 'p99Ms'),
    processorMsPerRequest: medianOf(server, 'processorMsPerRequest'),
    ratio: medianOf(server, 'requestsPerSecond') / base,
  }));
  return {
    tables: [
      {
        title: `Throughput of ${path}: ${connections} connections, gzip, median of ${rounds} rounds`,
        columns: ['server', 'requests/s', 'p99 ms', 'processor ms/request', 'against next start'],
        rows: data.map((row) => [
          row.server,
          row.requestsPerSecond,
          row.p99Ms,
          row.processorMsPerRequest,
          row.ratio,
        ]),
      },
    ],
    bars: [
      {
        key: 'throughput.overNextStart',
        what: 'throughput of npm start against next start',
        measured: medianOf('npm start', 'requestsPerSecond') / base,
        unit: '×',
        atLeast: 20,
      },
    ],
    data,
  };
}
