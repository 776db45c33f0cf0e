import type { Root, RootContent } from 'mdast';
import { extractOutline } from './extract-outline';
import type { WrittenElement } from './list-references';
import { getHeadingId } from './mdx-syntax';

/** A part of an article: what stands below one heading, and above the next. */
export type Section = {
  /** Anchor of the heading; '' for what stands above the first one. */
  id: string;
  heading: string;
  /** Sentences, lists and Markdown tables, without their markup. */
  text: string;
  /** Its tags, in reading order. */
  elements: WrittenElement[];
};

/** Cuts an article into its sections. */
export function extractSections(tree: Root): Section[] {
  const parts: { id: string; heading: string; nodes: RootContent[] }[] = [{ id: '', heading: '', nodes: [] }];
  for (const node of tree.children) {
    if (node.type === 'heading') {
      const { id = '', text } = getHeadingId(node);
      parts.push({ id, heading: text, nodes: [] });
    } else {
      parts.at(-1)?.nodes.push(node);
    }
  }
  return parts.map(({ id, heading, nodes }) => {
    const { elements } = extractOutline({ type: 'root', children: nodes });
    return {
      id,
      heading,
      text: tidy(nodes.map(textOf).join(' ')),
      elements: elements.map(({ name, attributes }) => ({ name, attributes })),
    };
  });
}

/** Parts of a text that are no part of a sentence: a space stands between one and the next. */
const blocks: RootContent['type'][] = [
  'paragraph',
  'listItem',
  'tableRow',
  'tableCell',
  'blockquote',
  'heading',
];

function textOf(node: RootContent): string {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') return node.value;
  if (!('children' in node)) return '';
  const text = node.children.map(textOf).join('');
  return blocks.includes(node.type) ? `${text} ` : text;
}

/** One space between words, and none where a citation stood before a full stop. */
function tidy(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/ (?=[।,;:.?!])/g, '')
    .trim();
}
