import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { progress } from '../progress';

/** Article pairs; growth is compared between the sizes. */
const sizes = [500, 1000, 2000];

/** V8's default heap on a server with 2 GB; with more memory it collects garbage later. */
const oldSpaceMb = 512;

const writtenSchema = z.object({ buildMs: z.number(), indexBytes: z.number() });
const answeredSchema = z.object({
  loadMs: z.number(),
  p50Ms: z.number(),
  p99Ms: z.number(),
  /** Resident set before the index is loaded, after the last answer, and at its peak. */
  emptyBytes: z.number(),
  memoryBytes: z.number(),
  peakBytes: z.number(),
});

export type SearchSize = z.infer<typeof writtenSchema> &
  z.infer<typeof answeredSchema> & { articles: number };

/** Indexes and queries generated articles, each in its own process. */
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
