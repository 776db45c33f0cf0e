import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Nodes, Parents, Root } from 'mdast';
import { type Handler, toHast } from 'mdast-util-to-hast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { parseMdx } from '@/lib/content/markup/mdx-syntax';
import { remarkMarks } from '@/lib/content/markup/remark-marks';

type Tag = Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

/** A tag becomes an element with its plain attributes. */
const tag: Handler = (state, node: Tag): Element => {
  const pairs = node.attributes.flatMap((attribute) =>
    attribute.type === 'mdxJsxAttribute' ? [[attribute.name, attribute.value ?? ''] as const] : [],
  );
  const children = state.all(node as Parents) as ElementContent[];
  return {
    type: 'element',
    tagName: node.name ?? '',
    properties: Object.fromEntries(pairs) as Element['properties'],
    children,
  };
};
const nothing: Handler = () => undefined;

/** The HTML of a text as our reader understands it, before components and figures. Throws what is not valid MDX. */
export function readHtml(text: string): string {
  return treeToHtml(parseMdx(text));
}

/** The HTML of the tree of a text. */
export function treeToHtml(root: Root): string {
  const tree = toHast(root, {
    handlers: {
      mdxJsxFlowElement: tag,
      mdxJsxTextElement: tag,
      mdxFlowExpression: nothing,
      mdxTextExpression: nothing,
      mdxjsEsm: nothing,
    },
  });
  return toHtml(tree, { allowDangerousHtml: true });
}

const plain = unified().use(remarkParse).use(remarkMarks).freeze();

/** The same reader for Markdown with HTML, without MDX. */
export function readPlainHtml(text: string): string {
  return toHtml(toHast(plain.parse(text), { allowDangerousHtml: true }), { allowDangerousHtml: true });
}
