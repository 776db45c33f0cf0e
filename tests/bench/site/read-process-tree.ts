import { readdir, readFile } from 'node:fs/promises';

/** Milliseconds of processor time in one tick of /proc: Linux counts a hundred to the second. */
const tick = 10;

/** What a process and its descendants use now. */
export type TreeUse = { memoryBytes: number; processorMs: number };

/**
 * Sums memory and processor time over a process tree; undefined without /proc. Memory is PSS, which divides shared pages among
 * their processes: summing RSS would count Node.js once per worker.
 */
export async function readTreeUse(root: number): Promise<TreeUse | undefined> {
  const children = await readChildren().catch(() => undefined);
  if (!children) return undefined;
  const total: TreeUse = { memoryBytes: 0, processorMs: 0 };
  const waiting = [root];
  for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
    waiting.push(...(children.get(id) ?? []));
    // A process may end between the listing and the reading.
    total.memoryBytes += await readMemory(id).catch(() => 0);
    total.processorMs += await readProcessorTime(id).catch(() => 0);
  }
  return total;
}

/** Samples the memory of a process tree. @returns stops sampling and gives the peak */
export function watchPeakMemory(root: number, everyMs = 250): () => number | undefined {
  let peak: number | undefined;
  let isReading = false;
  const timer = setInterval(async () => {
    if (isReading) return;
    isReading = true;
    const use = await readTreeUse(root);
    if (use) peak = Math.max(peak ?? 0, use.memoryBytes);
    isReading = false;
  }, everyMs);
  return () => {
    clearInterval(timer);
    return peak;
  };
}

/** Processor time of this process's children that have exited; undefined without /proc. */
export async function readEndedProcessorMs(): Promise<number | undefined> {
  const stat = await readStat(process.pid).catch(() => undefined);
  return stat && (Number(stat[13]) + Number(stat[14])) * tick;
}

async function readChildren(): Promise<Map<number, number[]>> {
  const children = new Map<number, number[]>();
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  await Promise.all(
    ids.map(async (id) => {
      const parent = Number((await readStat(id).catch(() => []))[1]);
      children.set(parent, [...(children.get(parent) ?? []), id]);
    }),
  );
  return children;
}

/** Fields of /proc/<id>/stat after the program name, which may contain spaces: state, parent … */
async function readStat(id: number): Promise<string[]> {
  const stat = await readFile(`/proc/${id}/stat`, 'utf8');
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}

async function readMemory(id: number): Promise<number> {
  const rollup = await readFile(`/proc/${id}/smaps_rollup`, 'utf8');
  return Number(/^Pss:\s+(\d+) kB/m.exec(rollup)?.[1] ?? 0) * 1024;
}

async function readProcessorTime(id: number): Promise<number> {
  const [, , , , , , , , , , , user, system] = await readStat(id);
  return (Number(user) + Number(system)) * tick;
}
