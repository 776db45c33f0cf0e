import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { temporaryFolder } from '../temporary-folder';

/** Creates a build with one route and the list of its client components, as Next.js 16.4 writes it with Turbopack. */
export async function buildWith(components: string[], route = '/[locale]/[slug]'): Promise<string> {
  const entry = { id: 39756, name: '*', chunks: ['/_next/static/chunks/a.js'], async: false };
  const manifest = {
    moduleLoading: { prefix: '' },
    clientModules: Object.fromEntries(components.map((path) => [path, entry])),
    ssrModuleMapping: {},
    entryCSSFiles: { '[project]/app/[locale]/layout': [{ path: 'static/chunks/a.css', inlined: false }] },
    entryJSFiles: { '[project]/app/[locale]/layout': [] },
  };
  return buildWithScript(
    'globalThis.__RSC_MANIFEST = globalThis.__RSC_MANIFEST || {};\n' +
      `globalThis.__RSC_MANIFEST["${route}/page"] = ${JSON.stringify(manifest)};\n`,
    route,
  );
}

/** Creates a build with any text as its list of client components. */
export async function buildWithScript(script: string, route = '/[locale]/[slug]'): Promise<string> {
  const distDir = await temporaryFolder();
  const file = join(distDir, 'server/app', route, 'page_client-reference-manifest.js');
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, script);
  return distDir;
}

/** Client components that Next.js lists for every page. */
export const frameworkComponents = [
  '[project]/node_modules/next/dist/esm/client/components/layout-router.js',
  '[project]/node_modules/next/dist/client/components/builtin/global-error.js',
];
