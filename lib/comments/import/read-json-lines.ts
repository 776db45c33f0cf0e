import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { ArticleNames } from '@/lib/content/article-names';
import type { Comment } from '../comment';
import { createExportedCommentSchema } from './exported-comment';
import { describeFaults, ImportFault } from './import-fault';

/** A comment with its place in the import file: `file:line`. */
export type PlacedComment = Comment & { place: string };

/**
 * Reads a file that `export` wrote, line by line: it may be larger than memory.
 *
 * @throws {ImportFault} at the end, with every invalid line
 */
export async function* readJsonLines(
  file: string,
  articleNames: ArticleNames,
): AsyncGenerator<PlacedComment> {
  const schema = createExportedCommentSchema(articleNames);
  const lines = createInterface({
    input: createReadStream(file, 'utf8'),
    crlfDelay: Number.POSITIVE_INFINITY,
  });
  const faults: string[] = [];
  let number = 0;
  for await (const line of lines) {
    number += 1;
    if (line.trim() === '') continue;
    const place = `${file}:${number}`;
    const parsed = schema.safeParse(parseLine(line));
    if (parsed.success) yield { ...parsed.data, place };
    else faults.push(...describeFaults(parsed.error).map((fault) => `${place}: ${fault}`));
  }
  if (faults.length > 0)
    throw new ImportFault(faults, 'import a file that npm run comments -- export has written');
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
