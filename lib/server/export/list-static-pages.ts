import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readContentModel } from '@/lib/content/content-model-file';
import { href } from '@/lib/i18n/href';
import { localeList } from '@/lib/i18n/locales';
import { readCodeBuild } from '@/lib/publish/code-build';
import { type SiteSearchPageTexts, searchPageTextsFile } from '@/lib/publish/publish-search';
import { createContentTeller } from '@/lib/publish/render/content-update';
import { startPageWorker } from '@/lib/publish/render/start-page-worker';
import { hashInline, securityHeaders } from '@/lib/publish/security-headers';
import { filesFolder } from '@/lib/publish/snapshot/site-folder';
import { createPageFiller, emptyPageFields } from '@/lib/search/page/search-page-fields';
import { modelFile } from '../served-site';
import type { Site } from '../site';

/** A page that the server renders for each request, as it is without a query. */
export type StaticPage = { path: string; html: string; status: number; headers: Record<string, string> };

/** Pages that are rendered for each request. Their modules read the query. */
const renderedPages = localeList.flatMap((locale) => [
  href.takeHome(locale),
  href.compare(locale),
  href.proposal(locale),
  href.corrections(locale),
]);

/** Renders the pages of a snapshot that are no documents: those for each request, and the search. */
export async function listStaticPages({
  site,
  distDir,
}: {
  site: Site;
  distDir: string;
}): Promise<StaticPage[]> {
  const { manifest, folder } = site;
  const { css } = await readCodeBuild(distDir);
  const worker = startPageWorker({ folder, distDir, css });
  try {
    await worker.update(createContentTeller()(await readContentModel(modelFile(site))));
    const rendered: StaticPage[] = [];
    for (const path of renderedPages) {
      const page = await worker.render({ path, kind: 'page' });
      if ('failure' in page) throw new Error(`${path}: ${page.failure}`);
      const headers = {
        'Content-Type': 'text/html; charset=utf-8',
        ...securityHeaders(manifest.siteUrl, hashInline(page.html)),
      };
      rendered.push({ path, html: page.html, status: 200, headers });
    }
    return [...rendered, ...(await fillSearchPages(site))];
  } finally {
    await worker.stop();
  }
}

async function fillSearchPages({ manifest, folder }: Site): Promise<StaticPage[]> {
  const texts: SiteSearchPageTexts = JSON.parse(
    await readFile(join(folder, manifest.search, searchPageTextsFile), 'utf8'),
  );
  return Promise.all(
    Object.entries(manifest.searchPages).map(async ([path, { lang, file, headers }]) => {
      const fill = createPageFiller(await readFile(join(folder, filesFolder, file), 'utf8'));
      return { path, html: fill(emptyPageFields(texts[lang])), status: 200, headers };
    }),
  );
}
