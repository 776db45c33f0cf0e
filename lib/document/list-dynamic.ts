import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { BuildContext, Page } from './list-pages';

/**
 * Patterns of what Next.js answers at run time: redirects, its own files, and what is no document: files of the public
 * folder that the build does not list, routes that are not prerendered, or only as a redirect.
 */
export async function listDynamic(
  { routing, outputs, projectDir }: BuildContext,
  pages: Page[],
): Promise<string[]> {
  const redirects = routing.beforeMiddleware.filter(({ headers }) => headers?.Location);
  const documents = new Set(pages.map(({ pathname }) => pathname));
  const prerendered = new Set(outputs.prerenders.map(({ pathname }) => pathname));
  const isOwn = ({ pathname }: { pathname: string }) =>
    !pathname.endsWith('.rsc') && !pathname.startsWith('/_');
  const routes = [...outputs.appRoutes, ...outputs.appPages].filter(
    (output) => isOwn(output) && !prerendered.has(output.pathname),
  );
  const redirecting = outputs.prerenders.filter(
    ({ pathname, fallback }) => !documents.has(pathname) && (fallback?.initialStatus ?? 200) >= 300,
  );
  const patterns = [...routes, ...redirecting.filter(isOwn)].map(({ pathname }) => {
    const dynamic = routing.dynamicRoutes.find(({ source }) => source === pathname);
    return dynamic?.sourceRegex ?? exactly(pathname);
  });
  const files = (await listPublicFiles(join(projectDir, 'public'))).filter((path) => !documents.has(path));
  return [
    // Of a path below /_next/ that it does not know, Next.js would have caches keep the 404 for a year.
    '^/_next/(?:static|image)(?:/|$)',
    ...redirects.map(({ sourceRegex }) => sourceRegex),
    ...patterns,
    ...files.map(exactly),
  ];
}

async function listPublicFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => `/${relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/')}`);
}

function exactly(pathname: string): string {
  return `^${pathname.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`;
}
