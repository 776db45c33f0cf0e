import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { readEndedProcessorMs, watchPeakMemory } from '../site/read-process-tree';

export type BuildRun = {
  seconds: number;
  /** Processor time of all its processes; less affected by other load than wall time. */
  processorSeconds?: number;
  /** Of all its processes together; absent without /proc. */
  peakMemoryBytes?: number;
  /** Pages that were rendered. */
  rendered: number;
  /** Seconds from the start to the end of each stage. */
  stages: Record<string, number>;
};

/** Output lines that end a stage. */
const stageEnds: Record<string, RegExp> = {
  bundles: /Compiled successfully/,
  pages: /✓ Published \S+: (?<rendered>\d+) pages? rendered/,
};

export type BuildRequest = {
  /** Files of lib/cli, one after the other. */
  commands: string[];
  project: string;
  contentFolder: string;
  /** File for the output of the commands. */
  log: string;
  progress: (line: string) => void;
};

/** Builds and publishes the project in a folder as `npm run build` and `npm run publish` do, and measures the processes. */
export async function runBuild({
  commands,
  project,
  contentFolder,
  log,
  progress,
}: BuildRequest): Promise<BuildRun> {
  const started = performance.now();
  const processorBefore = await readEndedProcessorMs();
  const output = createWriteStream(log);
  const run: BuildRun = { seconds: 0, rendered: 0, stages: {} };
  const elapsed = () => Math.round((performance.now() - started) / 100) / 10;
  const hear = (line: string) => {
    output.write(`${elapsed().toFixed(1)} ${line}\n`);
    for (const [stage, pattern] of Object.entries(stageEnds)) {
      const found = pattern.exec(line);
      if (!found) continue;
      run.stages[stage] = elapsed();
      progress(`${elapsed()} s: ${line.trim()}`);
      if (found.groups?.rendered) run.rendered = Number(found.groups.rendered);
    }
  };
  const peaks: (number | undefined)[] = [];
  for (const command of commands) {
    const child = spawn(process.execPath, ['node_modules/tsx/dist/cli.mjs', command], {
      cwd: project,
      env: {
        ...process.env,
        CONTENT_DIR: contentFolder,
        SITE_DIR: '',
        NODE_ENV: 'production',
        NEXT_TELEMETRY_DISABLED: '1',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const peakMemory = watchPeakMemory(child.pid ?? 0);
    for (const stream of [child.stdout, child.stderr]) createInterface({ input: stream }).on('line', hear);
    const [status] = await once(child, 'close');
    peaks.push(peakMemory());
    if (status !== 0) throw new Error(`${command} of ${contentFolder} ended with ${status}: see ${log}`);
  }
  run.seconds = elapsed();
  const processorAfter = await readEndedProcessorMs();
  if (processorBefore !== undefined && processorAfter !== undefined) {
    run.processorSeconds = (processorAfter - processorBefore) / 1000;
  }
  if (!peaks.includes(undefined)) run.peakMemoryBytes = Math.max(...peaks.map((peak) => peak ?? 0));
  output.end();
  return run;
}
