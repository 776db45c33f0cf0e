import { join } from 'node:path';
import { readContentModel, useContentModel } from '@/lib/content/content-model-file';
import { createLibrary } from '@/lib/content/library';
import { provideLibrary } from '@/lib/content/load-library';
import { logError, writeLog } from '@/lib/log/write-log';
import type { SearchAnswers } from './answer-search';
import type { Pages } from './create-pages';
import type { OfflineCopies } from './offline/offline-copies';
import type { Site } from './site';

/** A snapshot with everything that answers from it. */
export type ServedSite = {
  site: Site;
  pages: Pages;
  search: SearchAnswers;
  offline?: OfflineCopies;
};

type Setting = {
  load: (id?: string) => Promise<Site>;
  /** Creates what answers from a snapshot. */
  serve: (site: Site) => ServedSite;
  /** Tells the worker that renders. */
  tellRenderer: (site: Site) => void;
};

/** The site that this process answers from, and its change to another snapshot. */
export type SiteHolder = {
  current: () => ServedSite;
  /**
   * Answers from another snapshot from now on; requests under way finish in the old one. When it cannot be loaded, the old one stays, and
   * the log says why.
   */
  change: (id: string) => Promise<void>;
};

/**
 * Holds the site that is answered. This process reads the content of the first snapshot already, by `useContentModel`.
 *
 * @param first  the snapshot to begin with
 */
export function holdSite(first: Site, { load, serve, tellRenderer }: Setting): SiteHolder {
  let served = serve(first);
  return {
    current: () => served,
    async change(id) {
      if (id === served.site.id) return;
      try {
        const site = await load(id);
        const next = serve(site);
        const library = createLibrary(await readContentModel(modelFile(site)));
        await next.search.loaded;
        useContentModel(modelFile(site));
        provideLibrary(library);
        tellRenderer(site);
        served = next;
        writeLog({ event: 'snapshot', id });
      } catch (error) {
        logError('snapshot could not be loaded', error, { id });
      }
    },
  };
}

/** File of the content that a snapshot was made from. */
export function modelFile({ folder, manifest }: Pick<Site, 'folder' | 'manifest'>): string {
  return join(folder, manifest.model);
}
