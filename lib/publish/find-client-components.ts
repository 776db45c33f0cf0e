import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const manifestSchema = z.object({ clientModules: z.record(z.string(), z.unknown()) });

/** Packages whose client components work without script, or only serve other client components: links, providers. */
const dispensable = /\/node_modules\/(?:next|next-intl|use-intl)\//;

/**
 * Finds the client components of a route, by file: pages that have any need the framework runtime. Components of Next.js and
 * next-intl do not count.
 *
 * @param route  as the app folder spells it: /[locale]/[slug]
 * @throws when Next.js' list of them is missing or has another format: a page must not lose its script by mistake
 */
export async function findClientComponents(distDir: string, route: string): Promise<string[]> {
  const file = join(distDir, 'server/app', route, 'page_client-reference-manifest.js');
  const script = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    throw new Error(`${file}: expected the client components of a page, found no file`);
  });
  return Object.keys(parseClientModules(file, script))
    .filter((path) => !dispensable.test(path))
    .map((path) => path.replace('[project]/', ''));
}

function parseClientModules(file: string, script: string): Record<string, unknown> {
  const json = /\]\s*=\s*(\{.*\});?\s*$/s.exec(script)?.[1];
  try {
    return manifestSchema.parse(JSON.parse(json ?? '')).clientModules;
  } catch (cause) {
    const message = `${file}: expected "… = { clientModules: {…} }", the format of Next.js 16.4`;
    throw new Error(message, { cause });
  }
}
