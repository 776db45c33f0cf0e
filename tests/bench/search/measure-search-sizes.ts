import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { progress } from '../progress';

/** The sizes whose growth is compared: pairs of articles. */
const sizes = [500, 1000, 2000];

/** Old space that V8 gives itself on a server with 2 GB of memory; where there is more it lets garbage lie longer. */
const oldSpaceMb = 512;

const writtenSchema = z.object({ buildMs: z.number(), indexBytes: z.number() });
const answeredSchema = z.object({
  loadMs: z.number(),
  p50Ms: z.number(),
  p99Ms: z.number(),
  /** Resident set before the index is loaded, behind the last answer, and at its highest. */
  emptyBytes: z.number(),
  memoryBytes: z.number(),
  peakBytes: z.number(),
});

export type SearchSize = z.infer<typeof writtenSchema> &
  z.infer<typeof answeredSchema> & { articles: number };

/** Searches over generated articles. What answers is a process of its own, which holds what a server holds for its search. */
export async function measureSizes(): Promise<SearchSize[]> {
  const folder = await mkdtemp(join(tmpdir(), 'kajpath-search-'));
  const run = async (script: string, ...args: string[]) => {
    const node = [
      `--max-old-space-size=${oldSpaceMb}`,
      '--import',
      'tsx',
      `tests/bench/search/${script}`,
      ...args,
    ];
    return JSON.parse((await promisify(execFile)(process.execPath, node)).stdout);
  };
  const measured: SearchSize[] = [];
  try {
    for (const articles of sizes) {
      progress(`search: ${articles} generated articles`);
      const files = join(folder, String(articles));
      const written = writtenSchema.parse(await run('index-generated-articles.ts', files, String(articles)));
      measured.push({
        articles,
        ...written,
        ...answeredSchema.parse(await run('query-generated-articles.ts', files)),
      });
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return measured;
}
