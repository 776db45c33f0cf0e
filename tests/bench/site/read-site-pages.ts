import { href, sitePages } from '@/lib/i18n/href';
import { type Locale, localeList } from '@/lib/i18n/locales';
import { isSideBySidePath } from '@/lib/i18n/side-by-side-path';
import { isHandFile } from '@/lib/publish/hand/is-hand-file';
import { publishedRoutes } from '@/lib/publish/site-pages';
import { readStoredFile } from '@/lib/publish/snapshot/file-store';
import { readManifest, siteFolder } from '@/lib/publish/snapshot/site-folder';

/** A published page. `type` is its route as the app folder spells it: `/[locale]/[slug]`. */
export type SitePage = { path: string; type: string; locale?: Locale; status: number; html: string };

/** The route of articles. */
export const articleType = '/[locale]/[slug]';

/** The pages about the site, which have the route of articles. */
const aboutType = '/[locale]/[about]';
/** Articles with both languages, which are made from their documents. */
const sideBySideType = '/[locale]/[slug]/with-[twin]';
const aboutPaths = localeList.flatMap((locale) =>
  Object.values(sitePages).map((slug) => href.article(locale, slug)),
);

/** The routes of published pages, those with the fewest parameters first, and the paths that each has. */
const routes = publishedRoutes
  .map((route) => ({
    route,
    parameters: route.split('[').length,
    pattern: new RegExp(`^${route.replace('/[[...page]]', '(?:/.+)?').replace(/\[\w+\]/g, '[^/]+')}$`),
  }))
  .sort((a, b) => a.parameters - b.parameters);

/** The route of a published page, as the app folder spells it. */
function typeOf(path: string): string {
  if (aboutPaths.includes(path)) return aboutType;
  if (isSideBySidePath(path)) return sideBySideType;
  const found = localeOf(path) && routes.find(({ pattern }) => pattern.test(path));
  return found ? found.route : path;
}

/** Reads every published page. */
export async function readSitePages(): Promise<SitePage[]> {
  const { documents } = await readManifest();
  const pages = Object.entries(documents).filter(
    ([path, { headers }]) => headers['Content-Type']?.startsWith('text/html') && !isHandFile(path),
  );
  const read = pages.map(async ([path, entry]) => ({
    path,
    type: typeOf(path),
    locale: localeOf(path),
    status: entry.status,
    html: (await readStoredFile(siteFolder(), entry)).toString(),
  }));
  return (await Promise.all(read)).sort(
    (a, b) => a.type.localeCompare(b.type) || a.path.localeCompare(b.path),
  );
}

/** Fetches the pages of the sitemap that are rendered per request, such as the calculator. */
export async function fetchRunTimePages(address: string): Promise<SitePage[]> {
  const { documents } = await readManifest();
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
  if (!article) throw new Error('The site has no article in Bangla.');
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
