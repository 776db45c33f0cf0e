import type { Server } from 'node:http';
import { loadLibrary } from '@/lib/content/load-library';
import { logUnhandledRejections } from '@/lib/log/log-unhandled-rejections';
import { logError } from '@/lib/log/write-log';
import type { App, AppSetting } from './create-app';
import { createSiteApp } from './create-site-app';
import { createStop } from './create-stop';
import { type RenderSetting, startRenderWorker } from './render/start-render-worker';
import type { Site } from './site';

export type Address = { hostname: string; port: number };

type ServerSetting = Pick<AppSetting, 'trustProxy' | 'passwordHash'> &
  Pick<RenderSetting, 'connectComments'> & {
    /** Finishes other work of this process when it is told to stop. `closed` resolves after the last request. */
    finish: (closed: Promise<unknown>) => Promise<unknown>;
  };

/**
 * Serves a build in this process. Next.js loads in a worker: documents are served without it.
 *
 * @param site  from `loadBuild`
 * @returns once the server is listening
 */
export async function startServer(
  site: Site,
  { hostname, port }: Address,
  { trustProxy, passwordHash, connectComments, finish }: ServerSetting,
): Promise<Server> {
  logUnhandledRejections();
  const { distDir } = site;
  const { documents, siteUrl } = site.manifest;
  const modules = Object.keys(documents).filter((path) => path.endsWith('.js'));
  const { fragmentSheet } = site;
  const renderPage = startRenderWorker({ distDir, siteUrl, modules, fragmentSheet, connectComments });
  const app = createSiteApp(site, { trustProxy, passwordHash, renderPage });
  await app.listen({ port, host: hostname });
  // Load the content now: the first form does not wait for it, and a later build in this folder does not matter.
  loadLibrary().catch((error) => logError('content could not be read', error));
  stopGracefully(app, finish);
  return app.server;
}

/** On SIGTERM and SIGINT: refuses new connections, finishes open requests and other work, then exits. */
function stopGracefully(app: App, finish: ServerSetting['finish']): void {
  const stop = createStop(app, finish, () => process.exit(0));
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}
