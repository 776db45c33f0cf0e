import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;

const blocks = new Set(['p', 'div', 'li', 'blockquote', 'pre', 'ul', 'ol']);
const unseen = new Set(['script', 'style', 'template', 'iframe', 'object']);

/** The text that a reader sees of a comment in HTML; an address that a link hides stands behind its words. */
export function htmlToText(html: string): string {
  return parseFragment(html)
    .childNodes.map(textOf)
    .join('')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function textOf(node: Node): string {
  if ('value' in node) return node.value;
  if (!('tagName' in node) || unseen.has(node.tagName)) return '';
  if (node.tagName === 'br') return '\n';
  const text = node.childNodes.map(textOf).join('');
  if (node.tagName === 'a')
    return withAddress(text, node.attrs.find(({ name }) => name === 'href')?.value ?? '');
  return blocks.has(node.tagName) ? `\n${text}\n` : text;
}

function withAddress(text: string, address: string): string {
  return /^https?:\/\//i.test(address) && !text.includes(address.replace(/\/$/, ''))
    ? `${text} (${address})`
    : text;
}
