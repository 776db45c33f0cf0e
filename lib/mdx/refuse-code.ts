import type { Root } from 'mdast';
import { checkImportLines, hideImports } from '@/lib/content/check/check-import-lines';
import { checkMarkup } from '@/lib/content/check/check-markup';
import { extractOutline } from '@/lib/content/markup/extract-outline';
import { parseMdx } from '@/lib/content/markup/mdx-syntax';
import { formatProblem, type Problem } from '@/lib/content/problem';
import { isForeign } from './remark-refuse-code';

/**
 * Throws when a text would run code while it is rendered or in the page. The check refuses such texts, too, but a preview renders what
 * nobody has checked yet.
 *
 * @param body  with what is answered, as `splitFrontmatter` gives it
 */
export function refuseCode(file: string, body: string): void {
  const tree: Root = parseMdx(hideImports(body));
  const outline = extractOutline(tree);
  const foreign = outline.elements
    .filter(({ node }) => isForeign(node))
    .map(
      ({ name, position }): Problem => ({
        ...{ file, ...position, headline: `<${name}> is not known, or has an expression in braces` },
        fix: 'see content/README.md#components',
      }),
    );
  const problems = [...checkImportLines(file, tree, body), ...checkMarkup(file, tree, outline), ...foreign];
  if (problems.length > 0) throw new Error(problems.map(formatProblem).join('\n\n'));
}
