import { z } from 'zod';
import { createCommand, parseAs } from '@/lib/cli/command-line';
import { listSettings } from '@/lib/settings/known-settings';

export const parts = [
  'bytes',
  'lighthouse',
  'throughput',
  'search',
  'comments',
  'flood',
  'publish',
  'builds',
] as const;
export type Part = (typeof parts)[number];

export type BenchOptions = {
  only: Part[];
  runs: number;
  seconds: number;
  sizes: number[];
  json: string;
};

const list = z.string().transform((text) => text.split(',').map((part) => part.trim()));
const some = `some of ${parts.join(', ')}`;
const partList = list.pipe(z.array(z.enum(parts, some)));
const count = z
  .string()
  .regex(/^[1-9]\d*$/, 'a whole number above 0')
  .transform(Number);

/** Defines the command line of `npm run bench`. */
export function createBenchCommand(bench: (options: BenchOptions) => Promise<void>) {
  return createCommand('npm run bench --', [...listSettings('build'), 'CHROME_PATH'])
    .description(
      'Builds and serves the site, measures it, and compares the figures with the bars of the project. All takes about an hour on two cores.',
    )
    .option('--only <parts>', `${some}, with commas`, parseAs('--only', partList), [...parts])
    .option('--runs <n>', 'Lighthouse runs of each page; the median counts', parseAs('--runs', count), 5)
    .option('--seconds <n>', 'length of each round of load', parseAs('--seconds', count), 5)
    .option(
      '--sizes <n,n>',
      'article pairs in the builds',
      parseAs('--sizes', list.pipe(z.array(count))),
      [10, 100, 1000],
    )
    .option('--json <file>', 'where the figures go', '.cache/bench.json')
    .addHelpText(
      'after',
      '\nExit status: 1 when a bar is missed or a setting is wrong, 2 when the command line is wrong.',
    )
    .action(bench);
}
