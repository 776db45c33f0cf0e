import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { documentsFolder, readManifest } from '@/lib/document/manifest';
import { type Locale, localeList } from '@/lib/i18n/locales';

/** A page of the build. `type` is its route as the app folder spells it: `/[locale]/[slug]`. */
export type SitePage = { path: string; type: string; locale?: Locale; status: number; html: string };

const prerenderSchema = z.object({
  routes: z.record(z.string(), z.object({ srcRoute: z.string().nullable() })),
});

/** The route of articles. */
export const articleType = '/[locale]/[slug]';

/** Every page of the build, with its HTML as it is sent. */
export async function readSitePages(distDir: string): Promise<SitePage[]> {
  const { documents } = await readManifest(distDir);
  const prerendered = await readFile(join(distDir, 'prerender-manifest.json'), 'utf8');
  const { routes } = prerenderSchema.parse(JSON.parse(prerendered));
  const pages = Object.entries(documents).filter(([, { headers }]) =>
    headers['Content-Type']?.startsWith('text/html'),
  );
  const read = pages.map(async ([path, { file, status }]) => ({
    path,
    type: routes[path]?.srcRoute ?? path,
    locale: localeList.find((locale) => path === `/${locale}` || path.startsWith(`/${locale}/`)),
    status,
    html: await readFile(join(distDir, documentsFolder, file), 'utf8'),
  }));
  return (await Promise.all(read)).sort(
    (a, b) => a.type.localeCompare(b.type) || a.path.localeCompare(b.path),
  );
}

/** Of each type of page and language the longest one: what the others stay below. */
export function pickLongest(pages: SitePage[]): SitePage[] {
  const longest = new Map<string, SitePage>();
  for (const page of pages) {
    const key = `${page.type} ${page.locale}`;
    if (page.html.length > (longest.get(key)?.html.length ?? 0)) longest.set(key, page);
  }
  return [...longest.values()];
}
