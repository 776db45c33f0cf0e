import type { Html, Root } from 'mdast';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { visit } from 'unist-util-visit';
import { plainAttributes, plainElements } from '../author-components';
import type { Report } from './note';

/** Elements whose content is no text of the document, or cannot be shown. */
export const lostElements = [
  'applet',
  'audio',
  'canvas',
  'embed',
  'frame',
  'frameset',
  'iframe',
  'input',
  'link',
  'math',
  'meta',
  'noembed',
  'noframes',
  'object',
  'param',
  'script',
  'select',
  'source',
  'style',
  'svg',
  'template',
  'textarea',
  'title',
  'track',
  'video',
];

/** Elements that Markdown has marks for. */
const markdownElements = new Set(
  'a b blockquote br code del em h1 h2 h3 h4 h5 h6 hr i img li ol p pre s strike strong table tbody td th thead tr tt ul'.split(
    ' ',
  ),
);

/** Reports each tag of a document: what it becomes, what is left out. */
export function noteHtml(tree: Root, report: Report): void {
  visit(tree, 'html', (node) => {
    for (const part of parseFragment(node.value, { sourceCodeLocationInfo: true }).childNodes)
      noteNode(part, node, report);
    if (/^<[?!](?!--)/.test(node.value)) {
      report(
        node,
        `${quote(node.value)} was left out`,
        'it is for a program; write for readers what it says, if anything',
      );
    }
  });
}

function noteNode(part: DefaultTreeAdapterTypes.ChildNode, html: Html, report: Report): void {
  const line = (html.position?.start.line ?? 1) + (part.sourceCodeLocation?.startLine ?? 1) - 1;
  const place = { position: { start: { line } } };
  if (part.nodeName === '#comment') report(place, 'the HTML comment became {/* … */}');
  if (!('tagName' in part)) return;
  const { tagName, attrs } = part;
  if (lostElements.includes(tagName)) {
    const source = attrs.find(({ name }) => ['data', 'href', 'src'].includes(name))?.value;
    report(
      place,
      `<${tagName}>${source ? ` ${quote(source)}` : ''} was left out`,
      'say in words what it showed, or link to it',
    );
    return;
  }
  if (tagName === 'br') report(place, '<br> became a line break');
  else if (plainElements.includes(tagName)) noteAttributes();
  else if (markdownElements.has(tagName)) {
    report(place, `<${tagName}> became Markdown`);
    noteAttributes('align', 'alt', 'href', 'src', 'title', 'start', 'id', 'name');
  } else report(place, `the tags <${tagName}> were left out, their text stays`);
  for (const child of part.childNodes) noteNode(child, html, report);

  function noteAttributes(...kept: string[]): void {
    const known = [...kept, ...plainAttributes.map((name) => name.toLowerCase())];
    for (const { name, value } of attrs) {
      if (!known.includes(name))
        report(place, `the attribute ${name}=${quote(value)} of <${tagName}> was left out`);
    }
  }
}

function quote(text: string): string {
  const shown = text.replace(/\s+/g, ' ').trim();
  return JSON.stringify(shown.length > 80 ? `${shown.slice(0, 79)}…` : shown);
}
