import type { Nodes, Root } from 'mdast';
import { positionOf } from '../markup/extract-outline';
import { limits } from '../parse/input-limits';
import type { Problem } from '../problem';

/** Reports the first place that is nested too deep, and tables that are too wide for the compiler. */
export function checkNesting(file: string, tree: Root): Problem[] {
  const problems: Problem[] = [];
  let isTooDeep = false;
  // A stack instead of recursion, which would overflow.
  const open: { node: Nodes; depth: number }[] = [{ node: tree, depth: 0 }];
  for (let next = open.pop(); next && !isTooDeep; next = open.pop()) {
    const { node, depth } = next;
    if (depth > limits.depth) {
      isTooDeep = true;
      const headline = `the text is nested too deep: expected at most ${limits.depth} levels`;
      problems.push({ file, ...positionOf(node), headline, fix: 'close open tags, or flatten it' });
    }
    const columns = node.type === 'table' ? (node.children[0]?.children.length ?? 0) : 0;
    if (columns > limits.columns) {
      const headline = `the table is too wide: expected at most ${limits.columns} columns, received ${columns}`;
      problems.push({ file, ...positionOf(node), headline, fix: 'split it, or turn rows into columns' });
    }
    if ('children' in node) for (const child of node.children) open.push({ node: child, depth: depth + 1 });
  }
  return problems;
}
