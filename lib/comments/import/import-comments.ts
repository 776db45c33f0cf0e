import type { Comment } from '../comment';
import type { CommentStore } from '../store/comment-store';
import { ImportFault } from './import-fault';
import type { PlacedComment } from './read-json-lines';

const batchSize = 500;

type ImportReport = { added: number; known: number };

/**
 * Imports comments. Checks all of them before it stores any, and stores parents before replies whatever the order of the file.
 *
 * @param read     called several times; each call reads from the beginning
 * @param onBatch  gets the number of comments done so far
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
      `${place}: parent: expected a top-level comment in the file or the store, received ${parent}`,
    );
  }
  if (faults.length > 0) throw new ImportFault(faults, 'import their parent comments too');
}
