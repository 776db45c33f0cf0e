import type { Definition, Nodes, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { visitParents } from 'unist-util-visit-parents';
import { fileStart, type Position } from '../problem';
import { getHeadingId, isComment, splitHeadingId } from './mdx-syntax';

/** Nodes inside a paragraph: a quotation may start in one and end in the next, so all count as one block. */
const phrasing = new Set(['delete', 'emphasis', 'link', 'linkReference', 'mdxJsxTextElement', 'strong']);

export type Element = MdxJsxFlowElement | MdxJsxTextElement;

/** The parts of an article that checks look at, each with its position in the file, in reading order. */
export type Outline = {
  headings: { id?: string; text: string; depth: number; position: Position }[];
  elements: { name: string; attributes: Record<string, string>; position: Position }[];
  links: { url: string; position: Position }[];
  images: { url: string; alt: string; position: Position }[];
  /** What stands one below the other in the text, with what it is: `paragraph`, `bulleted list`, `<Callout>`. */
  blocks: { kind: string; position: Position }[];
  /** The `title` of images, links and elements. */
  titles: { value: string; position: Position }[];
  /**
   * Sentences without code. `quoted`: spelling is not checked. Pieces of one paragraph have the same `block`. `joined`: only marks
   * of emphasis and the like stand between it and the piece before. `lang`: of the element around it.
   */
  prose: {
    value: string;
    position: Position;
    quoted: boolean;
    block: number;
    joined: boolean;
    lang?: string;
  }[];
  /** Only for a text that is not valid MDX: all its ASCII words, because ids may be missing from the outline. */
  possibleIds?: Set<string>;
};

/** What checks of several files look at: all but the words, and therefore small. */
export type OutlineFacts = Omit<Outline, 'prose' | 'titles' | 'blocks'>;

/** An outline that holds on to the tree. */
export type TreeOutline = Omit<Outline, 'elements'> & {
  elements: (Outline['elements'][number] & { node: Element })[];
};

/** Lets go of the tree, which takes ten times the memory. */
export function dropNodes({ elements, ...outline }: TreeOutline): Outline {
  return { ...outline, elements: elements.map(({ node, ...element }) => element) };
}

/** Extracts the outline of an article from its syntax tree. */
export function extractOutline(tree: Root): TreeOutline {
  const outline: TreeOutline = {
    headings: [],
    elements: [],
    links: [],
    images: [],
    blocks: listBlocks(tree),
    titles: [],
    prose: [],
  };
  const imageAddresses = readImageAddresses(tree);
  const blocks = new Map<Nodes, number>();
  let last: { block: Nodes; isOpen: boolean } | undefined;
  visitParents(tree, (node: Nodes, ancestors) => {
    const position = positionOf(node);
    if (last && node.type !== 'text' && !('children' in node)) last.isOpen = false;
    if ('title' in node && node.title) outline.titles.push({ value: node.title, position });
    switch (node.type) {
      case 'heading':
        outline.headings.push({
          ...getHeadingId(node),
          depth: node.depth,
          position,
        });
        break;
      case 'link':
        outline.links.push({ url: node.url, position });
        break;
      case 'definition':
        if (!imageAddresses.has(node.identifier)) outline.links.push({ url: node.url, position });
        break;
      case 'imageReference': {
        const url = imageAddresses.get(node.identifier) ?? '';
        outline.images.push({ url, alt: node.alt ?? '', position });
        break;
      }
      case 'image':
        outline.images.push({ url: node.url, alt: node.alt ?? '', position });
        break;
      case 'text': {
        const parent = ancestors.at(-1);
        const isHeadingEnd = parent?.type === 'heading' && parent.children.at(-1) === node;
        const block = ancestors.findLast(({ type }) => !phrasing.has(type)) ?? tree;
        blocks.set(block, blocks.get(block) ?? blocks.size);
        const joined = last?.block === block && last.isOpen;
        last = { block, isOpen: true };
        outline.prose.push({
          joined,
          lang: langOf(ancestors),
          value: (isHeadingEnd && splitHeadingId(node.value)?.before) || node.value,
          position,
          quoted: ancestors.some(({ type }) => type === 'blockquote'),
          block: blocks.get(block) ?? 0,
        });
        break;
      }
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement': {
        const attributes = plainAttributes(node);
        if (last && node.children.length === 0) last.isOpen = false;
        if (attributes.title) outline.titles.push({ value: attributes.title, position });
        outline.elements.push({ name: node.name ?? '', attributes, node, position });
        break;
      }
    }
  });
  return outline;
}

function listBlocks({ children }: Root): Outline['blocks'] {
  return children.flatMap((node) => {
    const isSilent = isComment(node) || ['definition', 'footnoteDefinition'].includes(node.type);
    return isSilent ? [] : [{ kind: nameBlock(node), position: positionOf(node) }];
  });
}

function nameBlock(node: Root['children'][number]): string {
  if (node.type === 'list') return node.ordered ? 'numbered list' : 'bulleted list';
  if (node.type === 'mdxJsxFlowElement') return `<${node.name ?? ''}>`;
  return blockNames[node.type] ?? node.type;
}

/** Names of Markdown's blocks that are not those of the parser. */
const blockNames: Record<string, string> = { blockquote: 'quotation', thematicBreak: 'line' };

/** The language that the nearest element names. */
function langOf(ancestors: Nodes[]): string | undefined {
  for (const node of [...ancestors].reverse()) {
    const attributes = 'attributes' in node ? plainAttributes(node) : {};
    if (attributes.lang) return attributes.lang;
  }
  return undefined;
}

/** URLs of images that are written by reference, `![what it shows][desk]`, by the name of the definition. */
function readImageAddresses(tree: Root): Map<string, string> {
  const used = new Set<string>();
  const definitions: Definition[] = [];
  visitParents(tree, (node: Nodes) => {
    if (node.type === 'imageReference') used.add(node.identifier);
    if (node.type === 'definition') definitions.push(node);
  });
  const addresses = definitions.filter(({ identifier }) => used.has(identifier));
  // Reversed, so that the first definition of a name wins.
  return new Map(addresses.reverse().map(({ identifier, url }) => [identifier, url]));
}

function plainAttributes(node: Element): Record<string, string> {
  const pairs = node.attributes.flatMap((attribute) =>
    attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string'
      ? [[attribute.name, attribute.value] as const]
      : [],
  );
  return Object.fromEntries(pairs);
}

export function positionOf(node: Pick<Nodes, 'position'>): Position {
  const { line, column } = node.position?.start ?? fileStart;
  return { line, column };
}
