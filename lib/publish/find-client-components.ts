import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const manifestSchema = z.object({ clientModules: z.record(z.string(), z.unknown()) });

/** Client components that serve only other client components, or do as much without script: links, providers. */
const dispensable = /\/node_modules\/(?:next|next-intl|use-intl)\//;

/**
 * Client components that a page can load, by file: such a page needs the framework's runtime. Next.js lists them for each
 * route. Its own do not count, nor do those of next-intl; those of other packages do, as ours do.
 *
 * @param route  as the app folder spells it: /[locale]/[slug]
 * @throws when there is no such list or it looks otherwise: a page must not lose what it needs because we cannot read
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
