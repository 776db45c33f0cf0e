import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { formatDay } from '@/lib/i18n/format';
import { logError, writeLog } from '@/lib/log/write-log';
import { readCurrentId, readManifest, type SnapshotId } from '@/lib/publish/snapshot/site-folder';

/** Milliseconds between two looks at the day. */
const interval = 30_000;
/** Milliseconds until a publication that failed is tried again. */
const pause = 600_000;

/**
 * Publishes when the day of an article begins in Dhaka, or a news or a source grows old: in a process of its own, so that this one goes on
 * answering.
 *
 * @param folder  of the published site
 * @returns stops it
 */
export function publishWhenDue(folder: string, publish = runPublication): () => void {
  let known: { id: SnapshotId; due: string | undefined } | undefined;
  let isStopped = false;
  let notBefore = 0;
  async function look(): Promise<void> {
    const id = await readCurrentId(folder);
    if (id === undefined || Date.now() < notBefore) return;
    if (known?.id !== id) known = { id, due: (await readManifest(folder, id)).due };
    const today = formatDay(new Date(Date.now()));
    if (known.due === undefined || today < known.due) return;
    // Whatever comes of it: not again at once.
    notBefore = Date.now() + pause;
    writeLog({ event: 'publication is due', day: known.due });
    const status = await publish();
    if (status !== 0) throw new Error(`npm run publish ended with ${status}`);
  }
  let timer: NodeJS.Timeout;
  const lookLater = () => {
    timer = setTimeout(async () => {
      await look().catch((error) => logError('publication failed', error));
      if (!isStopped) lookLater();
    }, interval).unref();
  };
  lookLater();
  return () => {
    isStopped = true;
    clearTimeout(timer);
  };
}

/** Runs `npm run publish`, whose problems go to the error output. @returns its exit status */
async function runPublication(): Promise<number | null> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'lib/cli/publish.ts'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [status] = await once(child, 'close');
  return status;
}
