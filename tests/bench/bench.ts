import { mkdir, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { dirname } from 'node:path';
import { runCommand } from '@/lib/cli/command-line';
import { listSettings } from '@/lib/settings/known-settings';
import { measureBuilds } from '@/tests/bench/builds/measure-builds';
import { measureComments } from '@/tests/bench/comments/measure-comments';
import { measureFlood } from '@/tests/bench/flood/measure-flood';
import { type BenchOptions, createBenchCommand, type Part } from '@/tests/bench/options';
import { measureBytes } from '@/tests/bench/pages/measure-bytes';
import { measureLighthouse } from '@/tests/bench/pages/measure-lighthouse';
import { measureThroughput } from '@/tests/bench/pages/measure-throughput';
import { progress } from '@/tests/bench/progress';
import { measurePublish } from '@/tests/bench/publish/measure-publish';
import { formatTable, isMet, type PartReport, tableOfBars } from '@/tests/bench/report';
import { measureSearch } from '@/tests/bench/search/measure-search';
import { ensurePublished } from '../../lib/cli/prepare.mjs';

const measure: Record<Part, (options: BenchOptions) => Promise<PartReport>> = {
  bytes: measureBytes,
  lighthouse: measureLighthouse,
  throughput: measureThroughput,
  search: measureSearch,
  comments: measureComments,
  flood: measureFlood,
  publish: measurePublish,
  builds: measureBuilds,
};

/** Measures one part after the other, prints its tables, writes the JSON. Returns the exit status. */
async function bench(options: BenchOptions): Promise<number> {
  // The servers under test must not write to the comments of a real site.
  for (const name of listSettings('server', 'comments')) process.env[name] = '';
  if (options.only.some((part) => part !== 'builds')) ensurePublished();
  const reports = new Map<Part, PartReport>();
  for (const part of new Set(options.only)) {
    const report = await measure[part](options);
    reports.set(part, report);
    for (const table of [...report.tables, tableOfBars(report.bars)]) console.log(formatTable(table));
  }
  await writeReport(options, reports);
  const missed = [...reports.values()].flatMap(({ bars }) => bars).filter((bar) => !isMet(bar));
  for (const { what, where } of missed) console.error(`Over the bar: ${what}${where ? ` (${where})` : ''}`);
  return missed.length > 0 ? 1 : 0;
}

async function writeReport({ json, runs, seconds, sizes }: BenchOptions, reports: Map<Part, PartReport>) {
  const bars = [...reports.values()].flatMap((report) => report.bars);
  const content = {
    measuredAt: new Date().toISOString(),
    command: ['npm run bench', ...process.argv.slice(2)].join(' '),
    machine: { cores: availableParallelism(), node: process.version, platform: process.platform },
    settings: { runs, seconds, sizes },
    bars: Object.fromEntries(bars.map(({ key, ...bar }) => [key, { ...bar, ok: isMet({ key, ...bar }) }])),
    parts: Object.fromEntries([...reports].map(([part, { data }]) => [part, data])),
  };
  await mkdir(dirname(json), { recursive: true });
  await writeFile(json, `${JSON.stringify(content, null, 2)}\n`);
  progress(`figures written to ${json}`);
}

const command = createBenchCommand(async (options) => {
  process.exitCode = await bench(options);
});
await runCommand(command);
