import type { BuildContext, Page } from './list-pages';

/**
 * Patterns of what Next.js answers at run time: redirects, its own files, and routes that are not prerendered, or only as
 * a redirect.
 */
export function listDynamic({ routing, outputs }: BuildContext, pages: Page[]): string[] {
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
  return [
    // Of a path below /_next/ that it does not know, Next.js would have caches keep the 404 for a year.
    '^/_next/(?:static|image)(?:/|$)',
    ...redirects.map(({ sourceRegex }) => sourceRegex),
    ...patterns,
  ];
}

function exactly(pathname: string): string {
  return `^${pathname.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`;
}
