import { writeSync } from 'node:fs';
import { dirname } from 'node:path';
import type { CommentStore } from '@/lib/comments/store/comment-store';
import { openDatabase } from '@/lib/comments/store/database/open-database';
import { createSqlStore } from '@/lib/comments/store/sql-store';
import { openInWorker } from '@/lib/comments/worker/open-in-worker';
import { readSettings } from '@/lib/settings/read-settings';
import { sampleComment } from './samples';

/*
 * A process that stores comments as fast as it can until it is killed, and prints the id of each acknowledged one, or the name of
 * the error. With the argument `worker` after the file it writes through a worker, as the server does; with `health` it also says
 * how healthy the store is when a comment was refused.
 */

const concurrentWrites = 4;

// A test simulates a full disk with a file size limit, whose signal would end the process.
process.on('SIGXFSZ', () => {});
const [, , file = '', place] = process.argv;
const store =
  place === 'worker'
    ? (await openInWorker(readSettings({ DATA_DIR: dirname(file) }).comments)).store
    : openHere();

function openHere(): CommentStore {
  return createSqlStore(openDatabase({ kind: 'file', file }));
}

async function write(): Promise<never> {
  for (;;) {
    const comment = sampleComment();
    const said = await store.add(comment).then(
      () => comment.id,
      (error: Error) => (place === 'health' ? describeHealth() : error.name),
    );
    // Synchronous, so that the line is complete.
    writeSync(1, `${said}\n`);
  }
}

const describeHealth = () =>
  store.checkHealth().then(
    () => 'refused, health ok',
    (error: Error) => `refused, health ${error.name}`,
  );

await Promise.all(Array.from({ length: concurrentWrites }, write));
