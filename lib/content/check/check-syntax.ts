import type { Root } from 'mdast';
import { VFileMessage } from 'vfile-message';
import { parseMdx } from '../markup/mdx-syntax';
import { type Problem, start } from '../problem';

/** How many places are looked for: each takes another parse. */
const maxPlaces = 30;

/**
 * Reports what makes a text no MDX: where the parser stopped, and the places where it would have stopped next.
 *
 * Tags may open in one block and close in another, so of the blocks only what can be read in none of them is told.
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
      // The parser reads all blocks before the words in them: what it told first need not stand first.
      if (told !== first.line) problems.push({ ...problem, line: told });
    }
  }
  return problems;
}

function findError(text: string): VFileMessage | undefined {
  try {
    parseMdx(text);
  } catch (error) {
    // What ends with its block may go on in the next one.
    if (
      error instanceof VFileMessage &&
      !isUnclosed(error) &&
      !error.reason.startsWith('Unexpected end of file')
    )
      return error;
  }
  return undefined;
}

/** True where tags do not match: the parser tells it of the whole text, once there is nothing else. */
function isUnclosed({ source }: VFileMessage): boolean {
  return source === 'mdast-util-mdx-jsx';
}

function describeSyntaxError(file: string, error: VFileMessage): Problem {
  // Where the end of the file closes a tag, only the words tell which one.
  const told = /\((\d+):(\d+)/.exec(error.reason);
  return {
    file,
    line: error.line ?? Number(told?.[1] ?? start.line),
    column: error.column ?? Number(told?.[2] ?? start.column),
    headline: `the text is not valid MDX: ${error.reason}`,
    fix: 'close every tag, and write \\< or \\{ where < or { is meant as a character',
  };
}
