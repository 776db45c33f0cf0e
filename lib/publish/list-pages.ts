import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { lookup } from 'mime-types';
import type { NextAdapter } from 'next';

export type BuildContext = Parameters<NonNullable<NextAdapter['onBuildComplete']>>[0];

/** A file that a build has rendered: a page, a picture, the sitemap. */
export type Page = {
  pathname: string;
  /** As the app folder spells it: /[locale]/[slug] */
  route: string;
  filePath: string;
  status: number;
  headers: Record<string, string | string[]>;
};

/** Lists every complete file of a build, without flight data and without the shells of dynamic routes. */
export async function listPages({ outputs, projectDir }: BuildContext): Promise<Page[]> {
  const { prerenders, staticFiles } = outputs;
  const rendered = prerenders.flatMap(({ pathname, route, fallback }) => {
    const isWhole = fallback && 'filePath' in fallback && !/\.rsc$|\[|^\/_/.test(pathname);
    if (!isWhole || !fallback.filePath) return [];
    const { filePath, initialStatus = 200, initialHeaders = {} } = fallback;
    // Not redirects, which Next.js answers, nor other error pages: unknown paths get the 404 page of their language.
    if (initialStatus !== 200 && !pathname.endsWith('/404')) return [];
    return [{ pathname, route, filePath, status: initialStatus, headers: initialHeaders }];
  });
  const files = [...staticFiles, ...(await listPublicFiles(join(projectDir, 'public')))];
  const shown = files.filter(({ pathname }) => !/^\/_next\/|^\/500$/.test(pathname));
  return [...rendered, ...(await Promise.all(shown.map(readStaticPage)))];
}

/** Lists the files of public/, which Next.js does not name in its outputs. */
async function listPublicFiles(folder: string): Promise<{ pathname: string; filePath: string }[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((filePath) => ({
      pathname: `/${relative(folder, filePath).replaceAll('\\', '/')}`,
      filePath,
    }));
}

/** Reads a file of public/, a route without parameters (with its headers in another file), or the 404 page without a language. */
async function readStaticPage(file: { pathname: string; filePath: string }): Promise<Page> {
  const { pathname, filePath } = file;
  const isMissingPage = pathname === '/404';
  return {
    pathname,
    route: isMissingPage ? '/_not-found' : pathname,
    filePath,
    status: isMissingPage ? 404 : 200,
    headers: {
      ...(!isMissingPage && { 'content-type': lookup(pathname) || 'application/octet-stream' }),
      ...(await readRouteHeaders(filePath)),
    },
  };
}

async function readRouteHeaders(filePath: string): Promise<Page['headers']> {
  if (!filePath.endsWith('.body')) return {};
  const { headers } = JSON.parse(await readFile(filePath.replace(/\.body$/, '.meta'), 'utf8'));
  return headers;
}
