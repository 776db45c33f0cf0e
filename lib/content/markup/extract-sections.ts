import type { Root, RootContent } from 'mdast';
import { extractOutline } from './extract-outline';
import type { WrittenElement } from './list-references';
import { getHeadingId } from './mdx-syntax';

/** A part of an article, from one heading to the next. */
export type Section = {
  /** Id of the heading; '' for the text above the first heading. */
  id: string;
  heading: string;
  /** Sentences, lists and Markdown tables, without their markup. */
  text: string;
  /** Its tags, in reading order. */
  elements: WrittenElement[];
};

/** Splits an article into its sections. */
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

/** Nodes that end a sentence: their texts are separated by a space. */
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

/** One space between words, none before punctuation, where a citation was removed. */
function tidy(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/ (?=[।,;:.?!])/g, '')
    .trim();
}
