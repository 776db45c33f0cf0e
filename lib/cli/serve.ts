import cluster from 'node:cluster';
import { availableParallelism, hostname } from 'node:os';
import { inspect, parseArgs } from 'node:util';
import { z } from 'zod';
import { startLetterDelivery } from '@/lib/comments/letters/start-letter-delivery';
import { getComments } from '@/lib/comments/open-comments';
import { loadLibrary } from '@/lib/content/load-library';
import type { Locale } from '@/lib/i18n/locales';
import { exitWithFailure, startCluster } from '@/lib/server/start-cluster';
import { type Address, startServer } from '@/lib/server/start-server';

const usage = `Serves the build.

  PORT=3000 HOSTNAME=0.0.0.0 npm start        one process
  npm run start:cluster                       one process per core`;

/** `npm start` behind the set-up: reads its options, serves, says where. Exit status 2 means that it was asked wrongly. */
async function serve(): Promise<void> {
  const options = readOptions();
  if (!options) process.exitCode = 2;
  else if (options.help) console.log(usage);
  else if (options.cluster && cluster.isPrimary) startCluster(availableParallelism());
  else await listen(options.address);
}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: { cluster: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
    });
    return { ...values, address: readAddress(process.env) };
  } catch (error) {
    console.error(`${(error as Error).message}\nFix: see npm start -- --help`);
    return undefined;
  }
}

function readAddress(environment: NodeJS.ProcessEnv): Address {
  const port = z.coerce.number().int().min(0).max(65535);
  const found = port.safeParse(environment.PORT || 3000);
  if (!found.success) {
    throw new Error(`PORT: expected a whole number from 0 to 65535, received "${environment.PORT}"`);
  }
  const name = environment.HOSTNAME;
  // Shells and containers set HOSTNAME to the machine's own name: that is no wish to listen there alone.
  return { port: found.data, hostname: !name || name === hostname() ? '0.0.0.0' : name };
}

async function listen(address: Address): Promise<void> {
  try {
    const server = await startServer(address);
    const bound = server.address();
    const port = typeof bound === 'object' && bound ? bound.port : address.port;
    if (!cluster.isWorker || cluster.worker?.id === 1)
      console.log(`Serving on ${formatAddress(address, port)}`);
    server.once('close', await startSendingLetters());
  } catch (error) {
    exitWithFailure(describeFailure(error, address));
  }
}

/** Letters about comments, from this process. What stands in the way of them stops no page. @returns ends them */
async function startSendingLetters(): Promise<() => void> {
  try {
    const comments = await getComments();
    if (!comments.settings.mail) return () => {};
    const { site, messages, getArticle } = await loadLibrary();
    const titleOf = (article: string, locale: Locale) => getArticle(article)?.texts[locale].title;
    return startLetterDelivery(comments, { url: site.url, messages, titleOf });
  } catch (error) {
    console.error(error instanceof Error ? error.message : inspect(error));
    return () => {};
  }
}

function formatAddress({ hostname }: Address, port: number): string {
  const shown = ['0.0.0.0', '::'].includes(hostname) ? 'localhost' : hostname;
  return `http://${shown.includes(':') ? `[${shown}]` : shown}:${port}`;
}

function describeFailure(error: unknown, { hostname, port }: Address): string {
  if (!(error instanceof Error)) return inspect(error);
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') return `Port ${port} is in use: choose another one with PORT=…`;
  if (code === 'EACCES') return `Port ${port} is for administrators: choose one above 1023 with PORT=…`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return `${hostname} is no address of this machine: choose another one with HOSTNAME=…`;
  }
  return error.name === 'BuildMissing' ? error.message : inspect(error);
}

await serve();
