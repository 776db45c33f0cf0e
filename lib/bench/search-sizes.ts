import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { progress } from './progress';

/** The sizes whose growth is compared: pairs of articles. */
const sizes = [500, 1000, 2000];

const builtSchema = z.object({ buildMs: z.number() });
const answeredSchema = z.object({ createMs: z.number(), p99Ms: z.number(), memoryBytes: z.number() });

export type SearchSize = z.infer<typeof builtSchema> & z.infer<typeof answeredSchema> & { articles: number };

/** Searches over generated articles, each size in processes of its own. */
export async function measureSizes(): Promise<SearchSize[]> {
  const folder = await mkdtemp(join(tmpdir(), 'kajpath-search-'));
  const run = async (...args: string[]) => {
    const node = ['--expose-gc', '--import', 'tsx', 'lib/bench/search-size.ts', ...args];
    return JSON.parse((await promisify(execFile)(process.execPath, node)).stdout);
  };
  const measured: SearchSize[] = [];
  try {
    for (const articles of sizes) {
      progress(`search: ${articles} generated articles`);
      const file = join(folder, `${articles}.json`);
      const built = builtSchema.parse(await run(file, String(articles)));
      measured.push({ articles, ...built, ...answeredSchema.parse(await run(file)) });
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return measured;
}
