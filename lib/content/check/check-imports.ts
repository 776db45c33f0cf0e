import type { Root } from 'mdast';
import type { Problem } from '../problem';

/**
 * Makes lines that MDX would read as import or export plain text: the parser would try the whole statement again at every
 * empty line, and stop at the first sentence that happens to begin with one of the words.
 */
export function hideImports(body: string): string {
  return body.replace(/^(?:import|export)(?= )/gm, (word) => word.toUpperCase());
}

/**
 * Reports paragraphs that MDX would read as import or export.
 *
 * @param tree  parsed from the body with its modules hidden
 * @param body  as its author wrote it
 */
export function checkImports(file: string, tree: Root, body: string): Problem[] {
  const lines = body.split('\n');
  return tree.children.flatMap(({ position }) => {
    const { line = 0, column = 0 } = position?.start ?? {};
    if (column !== 1 || !/^(?:import|export) /.test(lines[line - 1] ?? '')) return [];
    const headline = 'import and export are not allowed';
    const fix = 'components are there without an import; begin a sentence with another word';
    return [{ file, line, column, headline, fix }];
  });
}
