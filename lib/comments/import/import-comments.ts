import type { Comment } from '../comment';
import type { CommentStore } from '../store/comment-store';
import { ImportFault } from './import-fault';
import type { PlacedComment } from './read-json-lines';

const batchSize = 500;

export type ImportReport = { added: number; known: number };

/**
 * Imports comments that can be read more than once. Everything is looked at before anything is stored; comments go before their
 * replies, whatever the order of the file.
 *
 * @param read      reads them from the beginning
 * @param onBatch   told how many are through
 * @throws {ImportFault}
 */
export async function importComments(
  read: () => AsyncIterable<PlacedComment>,
  store: CommentStore,
  { at, onBatch }: { at: string; onBatch: (done: number) => void },
): Promise<ImportReport> {
  await checkParents(read, store);
  const report: ImportReport = { added: 0, known: 0 };
  for (const isReply of [false, true]) {
    let batch: Comment[] = [];
    const flush = async () => {
      const { added, known } = await store.import({ actor: 'command line', at, comments: batch });
      report.added += added;
      report.known += known;
      batch = [];
      onBatch(report.added + report.known);
    };
    for await (const { place: _, ...comment } of read()) {
      if ((comment.parent !== null) !== isReply) continue;
      batch.push(comment);
      if (batch.length === batchSize) await flush();
    }
    if (batch.length > 0) await flush();
  }
  return report;
}

async function checkParents(read: () => AsyncIterable<PlacedComment>, store: CommentStore): Promise<void> {
  const tops = new Set<string>();
  for await (const { id, parent } of read()) if (parent === null) tops.add(id);
  const faults: string[] = [];
  for await (const { parent, place } of read()) {
    if (parent === null || tops.has(parent) || (await store.get(parent))?.parent === null) continue;
    faults.push(
      `${place}: parent: expected a comment of the file or the store that is no reply, received ${parent}`,
    );
  }
  if (faults.length > 0) throw new ImportFault(faults, 'import the comments that they answer too');
}
