import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { getErrorCode } from '@/lib/content/error-code';
import { fileExists } from '@/lib/content/file-exists';
import { offlineAddresses } from '@/lib/i18n/href';
import { logError, writeLog } from '@/lib/log/write-log';
import { copyVersion } from '@/lib/publish/offline/copy-header';
import type { CopyOffer } from '@/lib/publish/offline/copy-offer';
import type { SiteDocument } from '../answer-document';
import { createFileCache } from '../file-cache';
import type { RenderPage } from '../render/page-request';
import type { Site } from '../site';
import { type CopyTask, copiesFolder } from './copy-task';
import { describeCopies } from './describe-copies';

/** The copies of a snapshot, for readers without a network. */
export type OfflineCopies = {
  /** What there is; undefined while it is made, which takes some ten seconds. */
  findOffer: () => Promise<CopyOffer | undefined>;
  /** A copy by its address. Also of another snapshot: somebody has just been offered it. */
  findCopy: (address: string) => Promise<SiteDocument | undefined>;
};

const entry = resolve('lib/server/offline/copy-worker.mjs');

/** Megabytes. Without a limit V8 lets garbage grow as long as the machine has room. */
const resourceLimits = { maxOldGenerationSizeMb: 512 };

/** The copies that are being made in this process, by file of their offer. */
const making = new Set<string>();

/**
 * Finds the copies of a snapshot. They are made when somebody asks what there is: compressing takes seconds of processor time, for
 * which no publication should wait. They stay on the disk, so all processes share them.
 */
export function createOfflineCopies(site: Site, render: RenderPage): OfflineCopies {
  const folder = join(site.folder, copiesFolder);
  const read = createFileCache(folder, 16 * 1024 * 1024);
  const key = hashContentOf(site);
  const offerFile = join(folder, `${key}.json`);
  return {
    async findOffer() {
      const text = await readFile(offerFile, 'utf8').catch((error) => {
        if (getErrorCode(error) !== 'ENOENT') throw error;
      });
      if (text !== undefined) return JSON.parse(text) as CopyOffer;
      startMaking(offerFile, () => describeCopies(site, key, render));
      return undefined;
    },
    async findCopy(address) {
      const name = address.slice(offlineAddresses.copies.length);
      const hash = /^([\da-f]{64})\.copy$/.exec(name)?.[1];
      const isThere = hash && (await fileExists(join(folder, `${name}.br`)));
      if (!isThere) return undefined;
      return {
        entry: {
          file: name,
          status: 200,
          hash: hash.slice(0, 22),
          headers: {
            ...site.security,
            'Content-Type': 'application/octet-stream',
            'Cache-Control': 'public, max-age=31536000, immutable',
          },
        },
        available: ['br', 'gzip', 'identity'],
        read: (encoding) => read(name + { br: '.br', gzip: '.gz', identity: '' }[encoding]),
      };
    },
  };
}

/** A hash of everything that the copies are made from. */
function hashContentOf({ manifest }: Site): string {
  const { code, content, documents, model, redirects } = manifest;
  const files = Object.entries(documents).map(([path, { hash }]) => [path, hash]);
  const parts = JSON.stringify([copyVersion, code, content.day, model, redirects, files]);
  return createHash('sha256').update(parts).digest('hex').slice(0, 16);
}

/** Makes copies in a worker. Several processes may make the same ones: each file is written whole. */
function startMaking(offerFile: string, describe: () => Promise<CopyTask>): void {
  if (making.has(offerFile)) return;
  making.add(offerFile);
  const start = performance.now();
  const done = () => making.delete(offerFile);
  describe().then(
    (workerData) => {
      const worker = new Worker(entry, { workerData, execArgv: [], resourceLimits });
      worker.unref();
      worker.once('message', () =>
        writeLog({ event: 'offline copies made', took: Math.round(performance.now() - start) }),
      );
      worker.once('error', (error) => logError('offline copies could not be made', error));
      worker.once('exit', done);
    },
    (error) => {
      logError('offline copies could not be made', error);
      done();
    },
  );
}
