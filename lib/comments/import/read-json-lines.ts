import type { ArticleNames } from '@/lib/content/article-names';
import type { Comment } from '../comment';
import { createExportedCommentSchema } from './exported-comment';
import { describeFaults, ImportFault } from './import-fault';
import { readLines } from './read-lines';

/** A comment with its place in the import file: `file:line`. */
export type PlacedComment = Comment & { place: string };

/** Code units of a line: more than the longest comment takes when every letter of it is escaped. */
const longestLine = 1_000_000;

/** After so many faults the rest of a file is not read: it is no export. */
const maxFaults = 10_000;

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
  const faults: string[] = [];
  for await (const { number, text } of readLines(file, longestLine)) {
    if (text?.trim() === '') continue;
    const place = `${file}:${number}`;
    const parsed = parseLine(text, schema);
    if (Array.isArray(parsed)) faults.push(...parsed.map((fault) => `${place}: ${fault}`));
    else yield { ...parsed, place };
    if (faults.length >= maxFaults) break;
  }
  if (faults.length > 0)
    throw new ImportFault(faults, 'import a file that npm run comments -- export has written');
}

/** Parses a line to a comment, or to what is wrong with it. */
function parseLine(
  text: string | undefined,
  schema: ReturnType<typeof createExportedCommentSchema>,
): Comment | string[] {
  if (text === undefined) return [`the line: expected at most ${longestLine} characters`];
  const value = parseJson(text);
  if (value === undefined) return ['the line: expected JSON'];
  const parsed = schema.safeParse(value);
  return parsed.success ? parsed.data : describeFaults(parsed.error);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
