import type { Root } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { isAnswer } from '@/lib/content/markup/is-answer';

/**
 * Puts the answer of an article, which stands above the line `bodyLine`, into an element `Answer`.
 *
 * @param options.bodyLine  line of the file where the text below the frontmatter begins
 */
export function remarkAnswer({ bodyLine }: { bodyLine: number }) {
  return (tree: Root) => {
    const answer = tree.children.filter((node) => isAnswer(node, bodyLine));
    if (answer.length === 0) return;
    const element = {
      type: 'mdxJsxFlowElement',
      name: 'Answer',
      attributes: [],
      children: answer as MdxJsxFlowElement['children'],
    } satisfies MdxJsxFlowElement;
    tree.children = [element, ...tree.children.filter((node) => !isAnswer(node, bodyLine))];
  };
}
