import type { Nodes, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { getAuthorComponent } from '../author-components';
import { findFigures } from '../figures/find-figures';
import { listPassages, type Passage } from '../figures/list-passages';
import { positionOf } from '../markup/extract-outline';
import { positionAt } from '../markup/position-at';
import type { Problem } from '../problem';

/** What to do about a figure without a source, in an article. */
const fix =
  'cite its source with <Cite id="…" />; put a figure of our own into <OwnFigure>…</OwnFigure>, and say in words that it is ours; or write the number in words';

/**
 * Reports paragraphs, list items, table rows and footnotes that have a figure and no source, and tags for figures of our own
 * that hold no figure.
 *
 * @param source  the text that `tree` was parsed from
 */
export function checkFigures(file: string, tree: Root, source: string): Problem[] {
  const uncited = listPassages(tree, source).flatMap((passage) => describeUncited(file, passage, source));
  return [...uncited, ...checkOwnFigures(file, tree)];
}

function describeUncited(file: string, { text, offsets, isCited }: Passage, source: string): Problem[] {
  const first = isCited ? undefined : findFigures(text)[0];
  if (!first) return [];
  const position = positionAt(source, offsets[first.index] ?? 0);
  return [{ file, ...position, headline: describeFigure(first.figure), fix }];
}

/** The headline of a figure without a source. */
export function describeFigure(figure: string): string {
  return `the figure "${figure}" has no source`;
}

function checkOwnFigures(file: string, tree: Root): Problem[] {
  const problems: Problem[] = [];
  visit(tree, ['mdxJsxFlowElement', 'mdxJsxTextElement'], (node) => {
    if (!('name' in node) || !getAuthorComponent(node.name)?.isOwnFigure) return;
    // checkComponents reports an empty tag.
    if (!textOf(node).trim() || findFigures(sentencesOf(node)).length > 0) return;
    problems.push({
      file,
      ...positionOf(node),
      headline: `<${node.name}> holds no figure: expected a number in digits`,
      fix: 'remove its tags',
    });
  });
  return problems;
}

/** The text of a node without its code, whose digits are no figures. */
function sentencesOf(node: Nodes): string {
  let text = '';
  visit(node, 'text', ({ value }) => {
    text += value;
  });
  return text;
}
