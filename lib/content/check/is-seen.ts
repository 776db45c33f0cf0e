import type { Nodes } from 'mdast';
import { isVisible } from '../markup/is-visible';

/** Whether readers see anything of a node: words, code, a picture, or a component. */
export function isSeen(node: Nodes): boolean {
  if ('value' in node) return isVisible(node.value);
  if ('alt' in node) return true;
  if (node.type.startsWith('mdx') || node.type === 'footnoteReference' || node.type === 'break') return true;
  return 'children' in node && node.children.some(isSeen);
}
