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
  texts: number;
  compiled: number;
  /** Seconds from the start to the end of each stage. */
  stages: Record<string, number>;
};

/** Output lines that end a stage. */
const stageEnds: Record<string, RegExp> = {
  texts: /✓ (?<texts>\d+) texts: (?<compiled>\d+) compiled/,
  bundles: /Compiled successfully/,
  pages: /Generating static pages .*\((\d+)\/\1\)/,
  documents: /✓ \d+ documents/,
};

export type BuildRequest = {
  project: string;
  contentFolder: string;
  /** File for the output of the build. */
  log: string;
  progress: (line: string) => void;
};

/** Builds the project in a folder as `npm run build` does, and measures the process. */
export async function runBuild({ project, contentFolder, log, progress }: BuildRequest): Promise<BuildRun> {
  const started = performance.now();
  const processorBefore = await readEndedProcessorMs();
  const build = spawn(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'lib/cli/build.ts'], {
    cwd: project,
    env: { ...process.env, CONTENT_DIR: contentFolder, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const peakMemory = watchPeakMemory(build.pid ?? 0);
  const output = createWriteStream(log);
  const run: BuildRun = { seconds: 0, texts: 0, compiled: 0, stages: {} };
  const elapsed = () => Math.round((performance.now() - started) / 100) / 10;
  for (const stream of [build.stdout, build.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      output.write(`${elapsed().toFixed(1)} ${line}\n`);
      for (const [stage, pattern] of Object.entries(stageEnds)) {
        const found = pattern.exec(line);
        if (!found) continue;
        run.stages[stage] = elapsed();
        progress(`${elapsed()} s: ${line.trim()}`);
        if (found.groups?.texts) run.texts = Number(found.groups.texts);
        if (found.groups?.compiled) run.compiled = Number(found.groups.compiled);
      }
    });
  }
  const [status] = await once(build, 'close');
  run.seconds = elapsed();
  const processorAfter = await readEndedProcessorMs();
  if (processorBefore !== undefined && processorAfter !== undefined) {
    run.processorSeconds = (processorAfter - processorBefore) / 1000;
  }
  run.peakMemoryBytes = peakMemory();
  output.end();
  if (status !== 0) throw new Error(`The build of ${contentFolder} ended with ${status}: see ${log}`);
  return run;
}
