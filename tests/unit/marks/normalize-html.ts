import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';

const blocks = /^(?:blockquote|br|div|h[1-6]|hr|li|ol|p|pre|section|table|tbody|td|th|thead|tr|ul)$/;

/**
 * HTML with everything removed in which two right renderings may differ: spaces around blocks, the order of attributes, the
 * spelling of addresses, and classes.
 */
export function normalizeHtml(html: string): string {
  return write(parseFragment(html.trim()).childNodes, false);
}

function write(nodes: DefaultTreeAdapterTypes.ChildNode[], isCode: boolean): string {
  const written = nodes.map((node, index) => {
    if ('value' in node) {
      if (isCode) return node.value;
      let text = node.value.replace(/\s+/g, ' ');
      if (isEdge(nodes[index - 1])) text = text.trimStart();
      if (isEdge(nodes[index + 1])) text = text.trimEnd();
      return text;
    }
    if (!('tagName' in node)) return `<!${node.nodeName}>`;
    const attributes = node.attrs
      .filter(({ name }) => name !== 'class')
      .map(({ name, value }) => ` ${name}=${JSON.stringify(decode(value))}`)
      .sort();
    const inner = write(node.childNodes, isCode || node.tagName === 'pre');
    return `<${node.tagName}${attributes.join('')}>${inner}</${node.tagName}>`;
  });
  return isCode ? written.join('') : written.join('').trim();
}

/** Whether spaces beside it are not shown: it is a block, or the end of one. */
function isEdge(node: DefaultTreeAdapterTypes.ChildNode | undefined): boolean {
  return !node || ('tagName' in node && blocks.test(node.tagName));
}

function decode(value: string): string {
  try {
    return decodeURI(value);
  } catch {
    return value;
  }
}
