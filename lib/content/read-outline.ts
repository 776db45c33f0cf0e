import type { Heading, Image, Link, Nodes, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { visitParents } from 'unist-util-visit-parents';
import { readHeadingId } from './mdx-syntax';
import { type Position, start } from './problem';

export type Element = MdxJsxFlowElement | MdxJsxTextElement;

/** What stands in an article besides its sentences, each with its place in the file, in reading order. */
export type Outline = {
  headings: { id?: string; text: string; depth: number; position: Position }[];
  elements: { name: string; attributes: Record<string, string>; node: Element; position: Position }[];
  links: { url: string; position: Position }[];
  images: { url: string; alt: string; position: Position }[];
  /** The sentences, without code: quotations are marked, for they may spell as they like. */
  prose: { value: string; position: Position; quoted: boolean }[];
};

/** Reads the outline of an article from its syntax tree. */
export function readOutline(tree: Root): Outline {
  const outline: Outline = { headings: [], elements: [], links: [], images: [], prose: [] };
  visitParents(tree, (node, ancestors) => {
    const position = positionOf(node);
    switch (node.type) {
      case 'heading':
        outline.headings.push({
          ...readHeadingId(node as Heading),
          depth: (node as Heading).depth,
          position,
        });
        break;
      case 'link':
      case 'definition':
        outline.links.push({ url: (node as Link).url, position });
        break;
      case 'image':
        outline.images.push({ url: (node as Image).url, alt: (node as Image).alt ?? '', position });
        break;
      case 'text':
        outline.prose.push({
          value: node.value,
          position,
          quoted: ancestors.some(({ type }) => type === 'blockquote'),
        });
        break;
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        outline.elements.push({
          name: node.name ?? '',
          attributes: plainAttributes(node),
          node,
          position,
        });
        break;
    }
  });
  return outline;
}

/** Values of an attribute over all elements of a name: the ids that an article's Cite elements cite. */
export function listAttribute(outline: Outline, name: string, attribute: string): string[] {
  return outline.elements.flatMap((element) => {
    const value = element.name === name ? element.attributes[attribute] : undefined;
    return value === undefined ? [] : [value];
  });
}

function plainAttributes(node: Element): Record<string, string> {
  const pairs = node.attributes.flatMap((attribute) =>
    attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string'
      ? [[attribute.name, attribute.value] as const]
      : [],
  );
  return Object.fromEntries(pairs);
}

export function positionOf(node: Nodes): Position {
  const { line, column } = node.position?.start ?? start;
  return { line, column };
}
