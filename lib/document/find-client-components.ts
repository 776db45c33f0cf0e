import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Our own client components that a route can load, by file: such a page needs the framework's runtime.
 * Next.js lists them for each route; its own and other packages' are below node_modules.
 *
 * @param route  as the app folder spells it: /[locale]/[slug]
 */
export async function findClientComponents(distDir: string, route: string): Promise<string[]> {
  const file = join(distDir, 'server/app', route, 'page_client-reference-manifest.js');
  const script = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    // A route handler has no such list.
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (script === undefined) return [];
  const json = /\] = (\{.*\});?\s*$/s.exec(script)?.[1];
  if (!json) throw new Error(`${file}: expected "… = {…}", the format of Next.js 16.4`);
  const { clientModules } = JSON.parse(json) as { clientModules: Record<string, unknown> };
  return Object.keys(clientModules)
    .filter((path) => path.startsWith('[project]/') && !path.includes('/node_modules/'))
    .map((path) => path.replace('[project]/', ''));
}
