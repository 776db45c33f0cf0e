import type { Root } from 'mdast';
import { VFileMessage } from 'vfile-message';
import { parseMdx } from '../markup/mdx-syntax';
import { fileStart, type Problem } from '../problem';

/** Most errors to look for: each needs another parse. */
const maxPlaces = 30;

/**
 * Reports why a text is not valid MDX: where the parser stopped, and where it would stop next.
 *
 * Tags may open in one block and close in another, so a block is reported only when it is invalid in itself.
 *
 * @param error  what the parser threw
 * @param tree   of the body as Markdown
 */
export function checkSyntax(file: string, body: string, tree: Root, error: VFileMessage): Problem[] {
  const first = describeSyntaxError(file, error);
  const problems = [first];
  if (isUnclosed(error)) return problems;
  let told = 0;
  const lines = body.replace(/\{\/\*.*?\*\/\}/gs, (comment) => comment.replace(/[^\n]/g, '')).split('\n');
  for (const { type, position } of tree.children) {
    const end = position?.end.line ?? 0;
    while (type !== 'code' && end > told && problems.length < maxPlaces) {
      const above = Math.max((position?.start.line ?? 1) - 1, told);
      const next = findError(lines.slice(above, end).join('\n'));
      if (!next) break;
      const problem = describeSyntaxError(file, next);
      told = problem.line + above;
      // The parser reads all blocks before their text, so its first error need not be the first in the file.
      if (told !== first.line) problems.push({ ...problem, line: told });
    }
  }
  return problems;
}

function findError(text: string): VFileMessage | undefined {
  try {
    parseMdx(text);
  } catch (error) {
    // A tag or brace that is open at the end of its block may close in the next one.
    if (
      error instanceof VFileMessage &&
      !isUnclosed(error) &&
      !error.reason.startsWith('Unexpected end of file')
    )
      return error;
  }
  return undefined;
}

/** True when tags do not match: the parser reports that last, for the whole text. */
function isUnclosed({ source }: VFileMessage): boolean {
  return source === 'mdast-util-mdx-jsx';
}

function describeSyntaxError(file: string, error: VFileMessage): Problem {
  // When a tag is open at the end of the file, only the message has its position.
  const told = /\((\d+):(\d+)/.exec(error.reason);
  return {
    file,
    line: error.line ?? Number(told?.[1] ?? fileStart.line),
    column: error.column ?? Number(told?.[2] ?? fileStart.column),
    headline: `the text is not valid MDX: ${error.reason}`,
    fix: 'close every tag, and write \\< or \\{ where < or { is meant as a character',
  };
}
