import type { Root } from 'mdast';
import type { Problem } from '../problem';

/**
 * Makes lines that MDX would read as import or export plain text. The parser would try the statement again at every empty
 * line, and stop at the first sentence that begins with one of these words.
 */
export function hideImports(body: string): string {
  return body.replace(/^(?:import|export)(?= )/gm, (word) => word.toUpperCase());
}

/**
 * Reports paragraphs that MDX would read as import or export.
 *
 * @param tree  parsed from the body after hideImports
 * @param body  the body before hideImports
 */
export function checkImportLines(file: string, tree: Root, body: string): Problem[] {
  const lines = body.split('\n');
  return tree.children.flatMap(({ position }) => {
    const { line = 0, column = 0 } = position?.start ?? {};
    if (column !== 1 || !/^(?:import|export) /.test(lines[line - 1] ?? '')) return [];
    const headline = 'import and export are not allowed';
    const fix = 'components need no import; start a sentence with another word';
    return [{ file, line, column, headline, fix }];
  });
}
