import { href } from '@/lib/i18n/href';
import { progress } from '../progress';
import type { PartReport } from '../report';
import { watchPeakMemory } from '../site/read-process-tree';
import { readLongestArticle } from '../site/read-site-pages';
import { serveBuild } from '../site/serve-build';
import { quantile } from '../statistics';
import { startFlood } from './flood-connections';
import { probePage } from './probe-page';

const connections = 50;

const floods = {
  'the same page': () => href.takeHome('bn', { amount: '100' }),
  'a new question each': (count: number) => href.takeHome('bn', { amount: String(count) }),
};

/**
 * Floods the server with pipelined requests for pages that are rendered per request, while a reader on a connection of their own
 * fetches the longest article.
 */
export async function measureFlood({ seconds }: { seconds: number }): Promise<PartReport> {
  const { path } = await readLongestArticle();
  const server = await serveBuild('npm start');
  try {
    // The first page waits for Next.js to start.
    await fetch(server.address + href.takeHome('bn'));
    await probePage(server.address, path, 1);
    const idle = quantile(await probePage(server.address, path, seconds), 0.95);
    progress(`flood: idle: p95 ${idle.toFixed(1)} ms`);
    const rows = [];
    for (const [name, flooded] of Object.entries(floods)) {
      const readPeak = watchPeakMemory(server.pid);
      const flood = startFlood(server.address, { connections, path: flooded });
      const times = await probePage(server.address, path, seconds);
      const { sent, answered } = await flood.stop();
      const peak = (readPeak() ?? Number.NaN) / 1e6;
      const unanswered = sent - Object.values(answered).reduce((sum, count) => sum + count, 0);
      rows.push({ name, p95: quantile(times, 0.95), peak, sent, unanswered, answered });
      progress(`flood: ${name}: ${JSON.stringify(rows.at(-1))}`);
    }
    return reportOf(path, idle, rows);
  } finally {
    await server.stop();
  }
}

type Row = {
  name: string;
  p95: number;
  peak: number;
  sent: number;
  unanswered: number;
  answered: Record<string, number>;
};

function reportOf(path: string, idle: number, rows: Row[]): PartReport {
  const worst = (measure: (row: Row) => number) => Math.max(...rows.map(measure));
  return {
    tables: [
      {
        title: `${connections} connections send 200 requests at once for a rendered page; a reader fetches ${path} (p95 idle: ${idle.toFixed(1)} ms)`,
        columns: ['flood', 'p95 ms', 'against idle', 'peak MB', 'sent', '200', '503', 'unanswered'],
        rows: rows.map(({ name, p95, peak, sent, unanswered, answered }) => [
          name,
          p95,
          p95 / idle,
          peak,
          sent,
          answered[200] ?? 0,
          answered[503] ?? 0,
          unanswered,
        ]),
      },
    ],
    bars: [
      {
        key: 'flood.p95OverIdle',
        what: 'p95 of an article during a flood against idle',
        measured: worst(({ p95 }) => p95 / idle),
        unit: '×',
        atMost: 5,
      },
      {
        key: 'flood.peakMemory',
        what: 'peak memory in a flood',
        measured: worst(({ peak }) => peak),
        unit: 'MB',
        atMost: 500,
      },
      {
        key: 'flood.unanswered',
        what: 'requests of a flood without an answer',
        measured: worst(({ unanswered }) => unanswered),
        unit: '',
        atMost: 0,
      },
    ],
    data: { path, idle, rows },
  };
}
