import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { contentDir } from '@/lib/content/parse/read-content-files';
import { progress } from '../progress';
import type { Bar, PartReport, Table } from '../report';
import { copyProject } from './copy-project';
import { changeOneText, generateContent } from './generate-content';
import { type BuildRun, runBuild } from './run-build';

const publish = 'lib/cli/publish.ts';

type SizeBuilds = { pairs: number; cold: BuildRun; rebuild: BuildRun };

/**
 * Builds the code and publishes generated content of several sizes in a copy of the project: without caches, and publishes again
 * after one text has changed.
 * Logs go to .cache/bench/.
 */
export async function measureBuilds({ sizes }: { sizes: number[] }): Promise<PartReport> {
  const folder = await mkdtemp(join(tmpdir(), 'kajpath-bench-'));
  const tidy = () => rm(folder, { recursive: true, force: true });
  const stop = () => tidy().finally(() => process.exit(130));
  process.once('SIGINT', stop);
  const logs = resolve('.cache/bench');
  await mkdir(logs, { recursive: true });
  const measured: SizeBuilds[] = [];
  try {
    const project = join(folder, 'project');
    progress('builds: copying the project');
    await copyProject(project);
    for (const pairs of sizes) {
      const contentFolder = join(folder, `content-${pairs}`);
      await generateContent(contentDir(), contentFolder, pairs);
      const build = (name: string, commands: string[]) => {
        progress(`builds: ${pairs} pairs, ${name}`);
        const log = join(logs, `build-${pairs}-${name}.log`);
        const say = (line: string) => progress(`builds: ${pairs} pairs, ${name}, ${line}`);
        return runBuild({ commands, project, contentFolder, log, progress: say });
      };
      for (const cache of ['.next', '.site', '.cache'])
        await rm(join(project, cache), { recursive: true, force: true });
      const cold = await build('cold', ['lib/cli/build.ts', publish]);
      await changeOneText(contentFolder);
      measured.push({ pairs, cold, rebuild: await build('rebuild', [publish]) });
    }
  } finally {
    process.off('SIGINT', stop);
    await tidy();
  }
  return { tables: [tableOf(measured)], bars: barsOf(measured), data: measured };
}

function tableOf(sizes: SizeBuilds[]): Table {
  const megabytes = (bytes?: number) => bytes && Math.round(bytes / 1e6);
  return {
    title:
      'Builds of generated article pairs; one text changed before the rebuild; memory of all processes (PSS)',
    columns: [
      'pairs',
      'cold s',
      'rebuild s',
      'ratio',
      'cold processor s',
      'rebuild processor s',
      'rendered cold',
      'rendered again',
      'cold MB',
      'rebuild MB',
    ],
    rows: sizes.map(({ pairs, cold, rebuild }) => [
      pairs,
      cold.seconds,
      rebuild.seconds,
      rebuild.seconds / cold.seconds,
      cold.processorSeconds,
      rebuild.processorSeconds,
      cold.rendered,
      rebuild.rendered,
      megabytes(cold.peakMemoryBytes),
      megabytes(rebuild.peakMemoryBytes),
    ]),
  };
}

/** Compares the largest measured size with the smallest. */
function barsOf(sizes: SizeBuilds[]): Bar[] {
  const ordered = [...sizes].sort((a, b) => a.pairs - b.pairs);
  const smallest = ordered[0];
  const largest = ordered.at(-1);
  if (!smallest || !largest) return [];
  const bars: Bar[] = [
    {
      key: 'build.rebuildOverCold',
      what: `rebuild against cold build, ${largest.pairs} pairs`,
      measured: largest.rebuild.seconds / largest.cold.seconds,
      unit: '×',
      atMost: 0.5,
    },
    {
      key: 'build.renderedAgain',
      // The article, and every page that tells how long it is.
      what: 'pages rendered after a change of one text',
      measured: Math.max(...sizes.map(({ rebuild }) => rebuild.rendered)),
      unit: '',
      atMost: 12,
    },
  ];
  const peakOf = ({ cold, rebuild }: SizeBuilds) =>
    Math.max(cold.peakMemoryBytes ?? 0, rebuild.peakMemoryBytes ?? 0);
  const [most, least] = [peakOf(largest), peakOf(smallest)];
  if (most && least && largest !== smallest) {
    const what = `memory of a build, ${largest.pairs} pairs against ${smallest.pairs}`;
    bars.push({ key: 'build.memoryGrowth', what, measured: most / least, unit: '×', atMost: 3 });
  }
  return bars;
}
