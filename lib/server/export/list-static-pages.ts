import { readContentModel } from '@/lib/content/content-model-file';
import { readCodeBuild } from '@/lib/publish/code-build';
import { createContentTeller } from '@/lib/publish/render/content-update';
import { startPageWorker } from '@/lib/publish/render/start-page-worker';
import { hashInline, securityHeaders } from '@/lib/publish/security-headers';
import { modelFile } from '../served-site';
import type { Site } from '../site';
import { fillSearchPages } from '../static/fill-search-pages';
import { renderedPages } from '../static/rendered-pages';

/** A page that the server renders for each request, as it is without a query. */
export type StaticPage = { path: string; html: string; status: number; headers: Record<string, string> };

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
    const search = await fillSearchPages(site);
    return [
      ...rendered,
      ...search.map(({ path, text, headers }) => ({ path, html: text, status: 200, headers })),
    ];
  } finally {
    await worker.stop();
  }
}
