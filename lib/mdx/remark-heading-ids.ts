import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { getHeadingId, removeHeadingId } from '@/lib/content/markup/mdx-syntax';

/** Turns the `[#id]` at the end of a heading into the heading's id. */
export function remarkHeadingIds() {
  return (tree: Root) => {
    visit(tree, 'heading', (heading) => {
      const { id } = getHeadingId(heading);
      removeHeadingId(heading);
      if (id) heading.data = { ...heading.data, hProperties: { id } };
    });
  };
}
