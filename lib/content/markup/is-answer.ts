import type { Nodes } from 'mdast';

/** True for a node of the answer, which stands in the frontmatter: above the line where the text below it begins. */
export function isAnswer({ position }: Pick<Nodes, 'position'>, bodyLine: number): boolean {
  return position !== undefined && position.start.line < bodyLine;
}
