import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { href, sitePages } from '@/lib/i18n/href';
import { type Locale, localeList } from '@/lib/i18n/locales';
import { documentsFolder, readManifest } from '@/lib/publish/manifest';

const distDir = '.next';

/** A page of the build. `type` is its route as the app folder spells it: `/[locale]/[slug]`. */
export type SitePage = { path: string; type: string; locale?: Locale; status: number; html: string };

const prerenderSchema = z.object({
  routes: z.record(z.string(), z.object({ srcRoute: z.string().nullable() })),
});

/** The route of articles. */
export const articleType = '/[locale]/[slug]';

/** The pages about the site, which have the route of articles. */
const aboutType = '/[locale]/[about]';
const aboutPaths = localeList.flatMap((locale) =>
  Object.values(sitePages).map((slug) => href.article(locale, slug)),
);

/** Reads every page of the build. */
export async function readSitePages(): Promise<SitePage[]> {
  const { documents } = await readManifest(distDir);
  const prerendered = await readFile(join(distDir, 'prerender-manifest.json'), 'utf8');
  const { routes } = prerenderSchema.parse(JSON.parse(prerendered));
  const pages = Object.entries(documents).filter(([, { headers }]) =>
    headers['Content-Type']?.startsWith('text/html'),
  );
  const read = pages.map(async ([path, { file, status }]) => ({
    path,
    type: aboutPaths.includes(path) ? aboutType : (routes[path]?.srcRoute ?? path),
    locale: localeOf(path),
    status,
    html: await readFile(join(distDir, documentsFolder, file), 'utf8'),
  }));
  return (await Promise.all(read)).sort(
    (a, b) => a.type.localeCompare(b.type) || a.path.localeCompare(b.path),
  );
}

/** Fetches the pages of the sitemap that are rendered per request, such as the calculator. */
export async function fetchRunTimePages(address: string): Promise<SitePage[]> {
  const { documents } = await readManifest(distDir);
  const sitemap = await fetch(`${address}/sitemap.xml`).then((response) => response.text());
  const paths = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => new URL(url).pathname);
  return Promise.all(
    paths
      .filter((path) => !documents[path])
      .map(async (path) => {
        const response = await fetch(address + path);
        const locale = localeOf(path);
        const type = locale ? path.replace(`/${locale}`, '/[locale]') : path;
        return { path, type, locale, status: response.status, html: await response.text() };
      }),
  );
}

function localeOf(path: string): Locale | undefined {
  return localeList.find((locale) => path === `/${locale}` || path.startsWith(`/${locale}/`));
}

/** Reads the longest article in Bangla, the heaviest page to serve. */
export async function readLongestArticle(): Promise<SitePage> {
  const article = pickLongest(await readSitePages()).find(
    ({ type, locale }) => type === articleType && locale === 'bn',
  );
  if (!article) throw new Error('The build has no article in Bangla.');
  return article;
}

/** Picks the longest page of each type and language. */
export function pickLongest(pages: SitePage[]): SitePage[] {
  const longest = new Map<string, SitePage>();
  for (const page of pages) {
    const key = `${page.type} ${page.locale}`;
    if (page.html.length > (longest.get(key)?.html.length ?? 0)) longest.set(key, page);
  }
  return [...longest.values()];
}
