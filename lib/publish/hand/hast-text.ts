import type { Nodes } from 'hast';
import { visit } from 'unist-util-visit';

/** The text inside a node, as it is written. */
export function hastText(node: Nodes): string {
  const parts: string[] = [];
  visit(node, 'text', ({ value }) => {
    parts.push(value);
  });
  return parts.join('');
}
