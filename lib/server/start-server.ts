import type { Server } from 'node:http';
import { loadLibrary } from '@/lib/content/load-library';
import { logUnhandledRejections } from '@/lib/log/log-unhandled-rejections';
import { logError } from '@/lib/log/write-log';
import type { Settings } from '@/lib/settings/settings';
import { createSearchOpener } from './answer-search';
import type { App, AppSetting } from './create-app';
import { createPages } from './create-pages';
import { createSiteApp } from './create-site-app';
import { createStop } from './create-stop';
import { createOfflineCopies } from './offline/offline-copies';
import { type RenderSetting, startRenderWorker } from './render/start-render-worker';
import { holdSite } from './served-site';
import type { createSiteLoader, Site } from './site';
import { watchCurrent } from './watch-current';

export type Address = { hostname: string; port: number };

type ServerSetting = Pick<AppSetting, 'trustProxy' | 'passwordHash' | 'hasDesk'> &
  Pick<Settings, 'previewSecret'> &
  Pick<RenderSetting, 'connectComments' | 'distDir'> & {
    /** Loads another snapshot, when it becomes the current one. */
    load: ReturnType<typeof createSiteLoader>;
    /** Finishes other work of this process when it is told to stop. `closed` resolves after the last request. */
    finish: (closed: Promise<unknown>) => Promise<unknown>;
  };

/**
 * Serves the published site in this process, and each snapshot that is published from now on. Next.js loads in a worker: documents are
 * served without it.
 *
 * @param first  the snapshot to begin with
 * @returns once the server is listening
 */
export async function startServer(
  first: Site,
  { hostname, port }: Address,
  { connectComments, distDir, load, finish, ...setting }: ServerSetting,
): Promise<Server> {
  logUnhandledRejections();
  const renderer = startRenderWorker({ distDir, connectComments }, first);
  const openSearch = createSearchOpener();
  const holder = holdSite(first, {
    load,
    serve: (site) => ({
      site,
      pages: createPages(renderer.render, site),
      search: openSearch(site),
      offline: createOfflineCopies(site, renderer.render),
    }),
    tellRenderer: renderer.change,
  });
  const app = createSiteApp(holder.current, setting);
  await app.listen({ port, host: hostname });
  // Load the content now: the first form does not wait for it.
  loadLibrary().catch((error) => logError('content could not be read', error));
  const stopWatching = watchCurrent(first.folder, holder.change);
  stopGracefully(app, (closed) => {
    stopWatching();
    return finish(closed);
  });
  return app.server;
}

/** On SIGTERM and SIGINT: refuses new connections, finishes open requests and other work, then exits. */
function stopGracefully(app: App, finish: ServerSetting['finish']): void {
  const stop = createStop(app, finish, () => process.exit(0));
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}
