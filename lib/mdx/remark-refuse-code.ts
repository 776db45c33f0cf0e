import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { authorComponents, plainElements } from '@/lib/content/author-components';
import type { Element } from '@/lib/content/markup/extract-outline';
import { isComment } from '@/lib/content/markup/mdx-syntax';

const known = new Set([...Object.keys(authorComponents), ...plainElements]);

/** Whether an element is none that authors may use, or has an expression in braces. */
export function isForeign({ name, attributes }: Pick<Element, 'name' | 'attributes'>): boolean {
  const isPlain = attributes.every(
    ({ type, value }) => type === 'mdxJsxAttribute' && (typeof value !== 'object' || value === null),
  );
  return !isPlain || !known.has(name ?? '');
}

/**
 * Refuses what would run code, in the very tree that is compiled. `refuseCode` says the same in better words, but it reads the text itself
 * and could read it in another way.
 */
export function remarkRefuseCode() {
  return (tree: Root, file: VFile) => {
    visit(tree, (node) => {
      const isExpression = node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression';
      if (node.type === 'mdxjsEsm' || (isExpression && !isComment(node)))
        file.fail('code is not allowed', node.position);
      if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return;
      if (isForeign(node)) file.fail(`<${node.name ?? ''}> is not allowed like this`, node.position);
    });
  };
}
