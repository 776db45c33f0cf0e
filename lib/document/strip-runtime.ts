import { type DefaultTreeAdapterTypes, parse, serialize } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Parent = DefaultTreeAdapterTypes.ParentNode;
type Element = DefaultTreeAdapterTypes.Element;

/** Inline scripts that are data, not code: the only ones a document keeps. */
const dataScripts = ['application/ld+json', 'speculationrules'];

/** A page as a document, and the names that its style can refer to: tags as `table`, classes as `.meta`, sorted. */
export type Stripped = { html: string; names: string[] };

/**
 * Turns a page that Next.js has prerendered into a document: without framework script, without the flight data that
 * repeats the text, without its style sheets and the preloads of all these.
 *
 * @param html  a complete page that uses no client component
 */
export function stripRuntime(html: string): Stripped {
  const document = parse(html);
  removeRuntime(document);
  const names = new Set<string>();
  walk(document, (node) => {
    if (!('tagName' in node)) return;
    names.add(node.tagName);
    for (const name of attributeOf(node, 'class')?.split(/\s+/) ?? []) names.add(`.${name}`);
  });
  return { html: serialize(document), names: [...names].sort() };
}

/** Puts a style at the end of the head: behind the metadata, which crawlers read first. */
export function inlineStyle(html: string, css: string): string {
  return css ? html.replace('</head>', () => `<style>${css}</style></head>`) : html;
}

/** What of the framework is still in a page: empty for a document. */
export function findRuntime(html: string): string[] {
  const document = parse(html);
  const found: string[] = [];
  walk(document, (node) => {
    if (!isRuntime(node)) return;
    const address = attributeOf(node as Element, 'src') ?? attributeOf(node as Element, 'href');
    found.push(`<${node.nodeName}> ${address ?? 'inline'}`);
  });
  return found;
}

function removeRuntime(parent: Parent): void {
  parent.childNodes = parent.childNodes.filter((node) => !isRuntime(node) && !isLeftover(node));
  for (const node of parent.childNodes) {
    if ('childNodes' in node) removeRuntime(node);
  }
}

function isRuntime(node: Node): boolean {
  if (node.nodeName === 'script') {
    const element = node as Element;
    const type = attributeOf(element, 'type') ?? '';
    const src = attributeOf(element, 'src');
    return src === undefined ? !dataScripts.includes(type) : src.startsWith('/_next/');
  }
  if (node.nodeName === 'link') {
    const element = node as Element;
    return Boolean(attributeOf(element, 'href')?.startsWith('/_next/'));
  }
  return false;
}

/** What React leaves in the HTML for its client: comments that mark boundaries, and the hidden holder of late metadata. */
function isLeftover(node: Node): boolean {
  if (node.nodeName === '#comment') return true;
  if (node.nodeName !== 'div') return false;
  const element = node as Element;
  return (
    attributeOf(element, 'hidden') !== undefined &&
    element.childNodes.every((child) => child.nodeName === '#comment')
  );
}

function walk(parent: Parent, visit: (node: Node) => void): void {
  for (const node of parent.childNodes) {
    visit(node);
    if ('childNodes' in node) walk(node, visit);
  }
}

function attributeOf(element: Element, name: string): string | undefined {
  return element.attrs.find((attribute) => attribute.name === name)?.value;
}
