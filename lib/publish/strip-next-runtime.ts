import { type DefaultTreeAdapterTypes, parse, serialize } from 'parse5';
import {
  attributeOf,
  contentOf,
  findElement,
  type HtmlElement,
  type HtmlParent,
  listTokens,
  visitElements,
} from '@/lib/content/html-tree';
import { isOwnInlineScript } from './module-loader';

type Node = DefaultTreeAdapterTypes.ChildNode;

/** Types of inline scripts that are data, not code: documents keep only these and the loaders of browser modules. */
const dataScripts = ['application/json', 'application/ld+json', 'speculationrules'];

/** Parse as a browser without script does, so that the content of <noscript> is elements. */
const withoutScript = { scriptingEnabled: false };

/** A page without the runtime, and the names that its CSS can refer to: tags as `table`, classes as `.meta`, sorted. */
type StrippedPage = { html: string; names: string[] };

/**
 * Removes the Next.js runtime from a page: scripts, the flight data that repeats the text, linked style sheets, and the preloads
 * of all these.
 *
 * @param html  a complete page that uses no client component
 */
export function stripNextRuntime(html: string): StrippedPage {
  const document = parse(html, withoutScript);
  removeRuntime(document);
  const names = new Set<string>();
  visitElements(document, (element) => {
    names.add(element.tagName);
    for (const name of listTokens(element, 'class')) names.add(`.${name}`);
    keepFirstNewline(element);
  });
  return { html: serialize(document, withoutScript), names: [...names].sort() };
}

/** CSS as it may stand in a <style>: `</style` inside a string would end the element; `\\/` is the same slash. */
export function escapeStyle(css: string): string {
  return css.replace(/<\/(?=style)/gi, '<\\/');
}

/** Inserts CSS from `escapeStyle` at the end of the head: after the metadata, which crawlers read first. */
export function inlineStyle(html: string, css: string): string {
  if (!css) return html;
  const document = parse(html, { ...withoutScript, sourceCodeLocationInfo: true });
  const head = findElement(document, ({ tagName }) => tagName === 'head');
  const end = head?.sourceCodeLocation?.endTag?.startOffset;
  if (end === undefined) throw new Error('a document: expected </head>, found none');
  return `${html.slice(0, end)}<style>${css}</style>${html.slice(end)}`;
}

function removeRuntime(parent: HtmlParent): void {
  parent.childNodes = parent.childNodes.filter((node) => !isRuntime(node) && !isLeftover(node));
  for (const node of parent.childNodes) {
    if ('tagName' in node) removeRuntime(contentOf(node));
  }
}

function isRuntime(node: Node): boolean {
  if (!('tagName' in node)) return false;
  if (node.tagName === 'script') {
    const src = attributeOf(node, 'src');
    return src === undefined ? !isAllowedInline(node) : isNextAddress(src);
  }
  return node.tagName === 'link' && isNextAddress(attributeOf(node, 'href')) && loadsCode(node);
}

function isAllowedInline(script: HtmlElement): boolean {
  const type = attributeOf(script, 'type');
  if (type !== undefined) return dataScripts.includes(type);
  const [text] = script.childNodes;
  return text !== undefined && 'value' in text && isOwnInlineScript(text.value);
}

/** Also matches other origins and folders: see assetPrefix and basePath of Next.js. */
function isNextAddress(address: string | undefined): boolean {
  return address?.includes('/_next/') ?? false;
}

/** Whether a link loads scripts or styles. Icons, fonts and pictures are not part of the runtime. */
function loadsCode(link: HtmlElement): boolean {
  const rel = listTokens(link, 'rel');
  if (rel.includes('stylesheet') || rel.includes('modulepreload')) return true;
  const as = attributeOf(link, 'as') ?? '';
  return (
    (rel.includes('preload') || rel.includes('prefetch')) && ['', 'script', 'style', 'fetch'].includes(as)
  );
}

/** Whether React left a node for its client: a comment that marks a boundary, or the hidden container of late metadata. */
function isLeftover(node: Node): boolean {
  if (node.nodeName === '#comment') return true;
  if (!('tagName' in node) || node.tagName !== 'div') return false;
  const { attrs, childNodes } = node;
  const isBare = attrs.length === 1 && attrs[0]?.name === 'hidden';
  return isBare && childNodes.length > 0 && childNodes.every((child) => child.nodeName === '#comment');
}

/** Parsers drop a newline right after these tags, so one that belongs to the text must be doubled. */
function keepFirstNewline(element: HtmlElement): void {
  const [first] = element.childNodes;
  if (!['pre', 'textarea', 'listing'].includes(element.tagName)) return;
  if (first && 'value' in first && first.value.startsWith('\n')) first.value = `\n${first.value}`;
}
