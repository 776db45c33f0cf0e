import cluster from 'node:cluster';
import { availableParallelism } from 'node:os';
import { inspect } from 'node:util';
import type { CommentService } from '@/lib/comments/comment-service';
import { createLetterSite } from '@/lib/comments/letters/letter-site';
import { startLetterDelivery } from '@/lib/comments/letters/start-letter-delivery';
import { startComments } from '@/lib/comments/start-comments';
import { useContentModel } from '@/lib/content/content-model-file';
import { getErrorCode } from '@/lib/content/error-code';
import { loadLibrary } from '@/lib/content/load-library';
import { logError } from '@/lib/log/write-log';
import { siteFolder } from '@/lib/publish/snapshot/site-folder';
import { publishWhenDue } from '@/lib/server/publish-when-due';
import { modelFile } from '@/lib/server/served-site';
import { createSiteLoader } from '@/lib/server/site';
import { exitWithFailure, startCluster } from '@/lib/server/start-cluster';
import { type Address, startServer } from '@/lib/server/start-server';
import { listSettings } from '@/lib/settings/known-settings';
import { readSettings } from '@/lib/settings/read-settings';
import type { Settings } from '@/lib/settings/settings';
import { createCommand, runCommand } from './command-line';

const command = createCommand('npm start --', listSettings('server', 'build', 'comments'))
  .description('Serves the build.')
  .option('--cluster', 'one process per core, as npm run start:cluster')
  .addHelpText(
    'after',
    `
Exit status: 1 when the site cannot be served or a setting is wrong, 2 when the command line is wrong.`,
  )
  .action(async (options) => {
    const settings = readSettings();
    // Of a cluster only the primary process.
    if (!cluster.isWorker) publishWhenDue(siteFolder());
    if (options.cluster && cluster.isPrimary) startCluster(availableParallelism());
    else await listen(settings);
  });

async function listen(settings: Settings): Promise<void> {
  const { listen: address, trustProxy, previewSecret, hasDesk, comments: commentSettings } = settings;
  try {
    // First: opening a database of an earlier version reads the content.
    const load = createSiteLoader(siteFolder());
    const site = await load();
    useContentModel(modelFile(site));
    const comments = await startComments(commentSettings);
    let stopLetters = async () => {};
    const finish = async (closed: Promise<unknown>) => {
      await Promise.all([closed, stopLetters()]);
      await comments.stop();
    };
    const server = await startServer(site, address, {
      trustProxy,
      passwordHash: commentSettings.passwordHash,
      hasDesk,
      previewSecret,
      connectComments: comments.connect,
      distDir: '.next',
      load,
      finish,
    });
    const bound = server.address();
    const port = typeof bound === 'object' && bound ? bound.port : address.port;
    if (!cluster.isWorker || cluster.worker?.id === 1)
      console.log(`Serving on ${formatAddress(address, port)}`);
    // Not awaited: the comments may open much later.
    void comments.opened.then(async (service) => {
      stopLetters = await startSendingLetters(service);
    });
  } catch (error) {
    exitWithFailure(describeFailure(error, address));
  }
}

/** Starts sending letters about comments from this process. Errors here must not stop the site. @returns stops it */
async function startSendingLetters(service: CommentService): Promise<() => Promise<void>> {
  try {
    if (!service.settings.mail) return async () => {};
    return startLetterDelivery(service, createLetterSite(await loadLibrary()));
  } catch (error) {
    logError('letters are not sent', error);
    return async () => {};
  }
}

function formatAddress({ hostname }: Address, port: number): string {
  const shown = ['0.0.0.0', '::'].includes(hostname) ? 'localhost' : hostname;
  return `http://${shown.includes(':') ? `[${shown}]` : shown}:${port}`;
}

function describeFailure(error: unknown, { hostname, port }: Address): string {
  if (!(error instanceof Error)) return inspect(error);
  const code = getErrorCode(error);
  if (code === 'EADDRINUSE') return `Port ${port} is in use: choose another one with PORT=…`;
  if (code === 'EACCES') return `Port ${port} is for administrators: choose one above 1023 with PORT=…`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return `${hostname} is no address of this machine: choose another one with HOSTNAME=…`;
  }
  return ['BuildMissing', 'SnapshotMissing'].includes(error.name) ? error.message : inspect(error);
}

await runCommand(command);
