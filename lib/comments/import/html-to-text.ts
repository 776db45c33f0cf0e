import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;

const blocks = new Set(['p', 'div', 'li', 'blockquote', 'pre', 'ul', 'ol']);
const invisible = new Set(['script', 'style', 'template', 'iframe', 'object']);

/** The visible text of a comment in HTML; the URL of a link follows its text in parentheses. */
export function htmlToText(html: string): string {
  return parseFragment(html)
    .childNodes.map(textOf)
    .join('')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function textOf(node: Node): string {
  if ('value' in node) return node.value;
  if (!('tagName' in node) || invisible.has(node.tagName)) return '';
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
