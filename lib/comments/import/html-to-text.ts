import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;

const blocks = new Set(['p', 'div', 'li', 'blockquote', 'pre', 'ul', 'ol']);
const invisible = new Set(['script', 'style', 'template', 'iframe', 'object']);

/** The visible text of a comment in HTML; the URL of a link follows its text in parentheses. */
export function htmlToText(html: string): string {
  let text = '';
  // A list of what is still to do instead of recursion: tags may be nested deeper than calls.
  const todo: (Node | (() => string))[] = parseFragment(html).childNodes.reverse();
  for (let next = todo.pop(); next; next = todo.pop()) {
    if (typeof next === 'function') text += next();
    else if ('value' in next) text += next.value;
    else if ('tagName' in next && !invisible.has(next.tagName)) {
      const { tagName, childNodes } = next;
      const start = text.length;
      if (tagName === 'br' || blocks.has(tagName)) text += '\n';
      if (blocks.has(tagName)) todo.push(() => '\n');
      const url = tagName === 'a' ? next.attrs.find(({ name }) => name === 'href')?.value : undefined;
      if (url) todo.push(() => describeUrl(url, text.slice(start)));
      for (let child = childNodes.length - 1; child >= 0; child -= 1) todo.push(childNodes[child] as Node);
    }
  }
  return text.replace(/\n{3,}/g, '\n\n').trim();
}

/** The URL of a link in parentheses, unless its text says it already. */
function describeUrl(url: string, text: string): string {
  return /^https?:\/\//i.test(url) && !text.includes(url.replace(/\/$/, '')) ? ` (${url})` : '';
}
