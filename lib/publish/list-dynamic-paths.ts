import { escapePattern } from '@/lib/content/escape-pattern';
import { serverPaths } from '@/lib/i18n/server-paths';
import type { BuildContext, Page } from './list-pages';

/** Patterns of paths that are answered per request: all of them, and those that are pages. */
type DynamicPaths = { dynamic: string[]; dynamicPages: string[] };

/**
 * Lists the patterns of paths that are answered per request: our server's routes, and for Next.js redirects, its own files, and
 * routes that are not prerendered or prerendered as a redirect.
 */
export function listDynamicPaths({ routing, outputs }: BuildContext, pages: Page[]): DynamicPaths {
  const redirects = routing.beforeMiddleware.filter(({ headers }) => headers?.Location);
  const documents = new Set(pages.map(({ pathname }) => pathname));
  const redirecting = outputs.prerenders.filter(
    ({ pathname, fallback }) => !documents.has(pathname) && (fallback?.initialStatus ?? 200) >= 300,
  );
  const patternOf = ({ pathname }: { pathname: string }) =>
    routing.dynamicRoutes.find(({ source }) => source === pathname)?.sourceRegex ?? exactly(pathname);
  const dynamicPages = listDynamicPages({ outputs }).map(patternOf);
  return {
    dynamic: [
      ...serverPaths.map(exactly),
      // Only these: for other paths below /_next/, Next.js would send a 404 that caches keep for a year.
      '^/_next/static/',
      ...redirects.map(({ sourceRegex }) => sourceRegex),
      ...notPrerendered(outputs, outputs.appRoutes).map(patternOf),
      ...dynamicPages,
      ...redirecting.filter(isOwn).map(patternOf),
    ],
    dynamicPages,
  };
}

/** The pages of a build that are rendered per request. */
export function listDynamicPages({ outputs }: Pick<BuildContext, 'outputs'>) {
  return notPrerendered(outputs, outputs.appPages);
}

function notPrerendered<T extends { pathname: string }>(
  { prerenders }: BuildContext['outputs'],
  routes: T[],
): T[] {
  const prerendered = new Set(prerenders.map(({ pathname }) => pathname));
  return routes.filter((route) => isOwn(route) && !prerendered.has(route.pathname));
}

function isOwn({ pathname }: { pathname: string }): boolean {
  return !pathname.endsWith('.rsc') && !pathname.startsWith('/_');
}

function exactly(pathname: string): string {
  return `^${escapePattern(pathname)}$`;
}
