import { parseArgs } from 'node:util';
import { z } from 'zod';

export const parts = ['bytes', 'lighthouse', 'throughput', 'search', 'comments', 'builds'] as const;
export type Part = (typeof parts)[number];

export const usage = `Builds and serves the site, measures it, and compares the figures with the bars of the project.

  npm run bench                          everything: about an hour on two cores
  npm run bench -- --only bytes,builds   some of: ${parts.join(', ')}
  npm run bench -- --runs 5              Lighthouse runs of each page (the median counts)
  npm run bench -- --seconds 5           length of each round of load
  npm run bench -- --sizes 10,100,1000   article pairs in the builds
  npm run bench -- --json FILE           where the figures go (.cache/bench.json)

Ends with status 1 when a bar is missed, 2 when the call is wrong.`;

const list = z.string().transform((text) => text.split(',').map((part) => part.trim()));
const count = z
  .string()
  .regex(/^[1-9]\d*$/, 'expected a whole number above 0')
  .transform(Number);

const optionsSchema = z.object({
  only: list.pipe(z.array(z.enum(parts, `expected some of ${parts.join(', ')}`))).default([...parts]),
  runs: count.default(5),
  seconds: count.default(5),
  sizes: list.pipe(z.array(count)).default([10, 100, 1000]),
  json: z.string().default('.cache/bench.json'),
  help: z.boolean().default(false),
});

export type BenchOptions = z.infer<typeof optionsSchema>;

/** Parses the command line. Throws with a message for the user. */
export function parseOptions(args: string[]): BenchOptions {
  const { values } = parseArgs({
    args,
    options: {
      only: { type: 'string' },
      runs: { type: 'string' },
      seconds: { type: 'string' },
      sizes: { type: 'string' },
      json: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  const parsed = optionsSchema.safeParse(values);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.map(({ path, message }) => `--${String(path[0])}: ${message}`);
  throw new Error(issues.join('\n'));
}
