import type { NextAdapter } from 'next';
import { escapePattern } from '@/lib/content/escape-pattern';
import { draftAddress } from '@/lib/i18n/desk-href';
import { offlineAddresses } from '@/lib/i18n/href';
import { serverPaths } from '@/lib/i18n/server-paths';
import { previewBase } from './preview/preview-token';
import { publishedRoutes } from './site-pages';

export type BuildContext = Parameters<NonNullable<NextAdapter['onBuildComplete']>>[0];

/** Patterns of paths that are answered per request: all of them, and those that are pages. */
type DynamicPaths = { dynamic: string[]; dynamicPages: string[] };

/**
 * Lists the patterns of paths that are answered per request: our server's routes, and for Next.js redirects, its own files, and
 * the routes of pages that are not published.
 */
export function listDynamicPaths({
  routing,
  outputs,
}: Pick<BuildContext, 'routing' | 'outputs'>): DynamicPaths {
  const redirects = routing.beforeMiddleware.filter(({ headers }) => headers?.Location);
  const patternOf = ({ pathname }: { pathname: string }) =>
    routing.dynamicRoutes.find(({ source }) => source === pathname)?.sourceRegex ?? exactly(pathname);
  const dynamicPages = listDynamicPages({ outputs })
    .filter(({ pathname }) => !publishedRoutes.includes(pathname))
    .map(patternOf);
  return {
    dynamic: [
      ...serverPaths.map(exactly),
      `^${previewBase}/`,
      `^${draftAddress}/`,
      `^${offlineAddresses.copies}`,
      ...redirects.map(({ sourceRegex }) => sourceRegex),
      ...dynamicPages,
    ],
    dynamicPages,
  };
}

/** The pages of a build, all of which are rendered per request: by publishing, or by the server. */
export function listDynamicPages({ outputs }: Pick<BuildContext, 'outputs'>) {
  return outputs.appPages.filter(isOwn);
}

function isOwn({ pathname }: { pathname: string }): boolean {
  return !pathname.endsWith('.rsc') && !pathname.startsWith('/_');
}

function exactly(pathname: string): string {
  return `^${escapePattern(pathname)}$`;
}
