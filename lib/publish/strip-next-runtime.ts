import { type DefaultTreeAdapterTypes, parse, serialize } from 'parse5';
import { isModuleLoader } from './module-loader';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Parent = DefaultTreeAdapterTypes.ParentNode;
type Element = DefaultTreeAdapterTypes.Element;

/** Inline scripts that are data, not code: beside the loader of a browser module the only ones a document keeps. */
const dataScripts = ['application/json', 'application/ld+json', 'speculationrules'];

/** Documents are read without script first: so the content of <noscript> is elements, and counts. */
const withoutScript = { scriptingEnabled: false };

/** A page as a document, and the names that its style can refer to: tags as `table`, classes as `.meta`, sorted. */
export type Stripped = { html: string; names: string[] };

/**
 * WorkQueue a page that Next.js has prerendered into a document: without framework script, without the flight data that
 * repeats the text, without its style sheets and the preloads of all these.
 *
 * @param html  a complete page that uses no client component
 */
export function stripNextRuntime(html: string): Stripped {
  const document = parse(html, withoutScript);
  removeRuntime(document);
  const names = new Set<string>();
  walk(document, (node) => {
    if (!('tagName' in node)) return;
    names.add(node.tagName);
    for (const name of listWords(node, 'class')) names.add(`.${name}`);
    keepFirstNewline(node);
  });
  return { html: serialize(document, withoutScript), names: [...names].sort() };
}

/** Puts a style at the end of the head: behind the metadata, which crawlers read first. */
export function inlineStyle(html: string, css: string): string {
  if (!css) return html;
  const document = parse(html, { ...withoutScript, sourceCodeLocationInfo: true });
  const root = document.childNodes.find((node): node is Element => node.nodeName === 'html');
  const head = root?.childNodes.find((node): node is Element => node.nodeName === 'head');
  const end = head?.sourceCodeLocation?.endTag?.startOffset;
  if (end === undefined) throw new Error('a document: expected </head>, found none');
  // In a string of CSS `\/` is a slash; as it stands, the tag would end the element.
  const text = css.replace(/<\/(?=style)/gi, '<\\/');
  return `${html.slice(0, end)}<style>${text}</style>${html.slice(end)}`;
}

/**
 * What of the framework is still in a page: empty for a document. Holes count: React leaves one, with the content hidden
 * at the end of the page, where a Suspense boundary was slow or large, and needs its script to fill it.
 */
export function findNextRuntime(html: string): string[] {
  const found: string[] = [];
  walk(parse(html, withoutScript), (node) => {
    if (!('tagName' in node)) return;
    const id = attributeOf(node, 'id') ?? '';
    if (isHole(node)) found.push(`<template> ${id}: content that a Suspense boundary sends later`);
    if (!isRuntime(node)) return;
    const address = attributeOf(node, 'src') ?? attributeOf(node, 'href');
    found.push(`<${node.tagName}> ${address ?? 'inline'}`);
  });
  return found;
}

function removeRuntime(parent: Parent): void {
  parent.childNodes = parent.childNodes.filter((node) => !isRuntime(node) && !isLeftover(node));
  for (const node of parent.childNodes) {
    if ('childNodes' in node) removeRuntime(contentOf(node));
  }
}

function isRuntime(node: Node): boolean {
  if (!('tagName' in node)) return false;
  if (node.tagName === 'script') {
    const src = attributeOf(node, 'src');
    return src === undefined ? !isAllowedInline(node) : isOfFramework(src);
  }
  return node.tagName === 'link' && isOfFramework(attributeOf(node, 'href')) && loadsCode(node);
}

function isAllowedInline(script: Element): boolean {
  const type = attributeOf(script, 'type');
  if (type !== undefined) return dataScripts.includes(type);
  const [text] = script.childNodes;
  return text !== undefined && 'value' in text && isModuleLoader(text.value);
}

/** Also below another origin or folder: see assetPrefix and basePath of Next.js. */
function isOfFramework(address: string | undefined): boolean {
  return address?.includes('/_next/') ?? false;
}

/** Whether a link loads scripts or styles: icons, fonts and pictures of the build are none of the runtime. */
function loadsCode(link: Element): boolean {
  const rel = listWords(link, 'rel');
  if (rel.includes('stylesheet') || rel.includes('modulepreload')) return true;
  const as = attributeOf(link, 'as') ?? '';
  return (
    (rel.includes('preload') || rel.includes('prefetch')) && ['', 'script', 'style', 'fetch'].includes(as)
  );
}

/** What React leaves in the HTML for its client: comments that mark boundaries, and the hidden holder of late metadata. */
function isLeftover(node: Node): boolean {
  if (node.nodeName === '#comment') return true;
  if (node.nodeName !== 'div') return false;
  const { attrs, childNodes } = node as Element;
  const isBare = attrs.length === 1 && attrs[0]?.name === 'hidden';
  return isBare && childNodes.length > 0 && childNodes.every((child) => child.nodeName === '#comment');
}

function isHole(element: Element): boolean {
  return element.tagName === 'template' && /^[BP]:/.test(attributeOf(element, 'id') ?? '');
}

/** A parser drops a newline right behind these tags, so one that belongs to the text is written twice. */
function keepFirstNewline(element: Element): void {
  const [first] = element.childNodes;
  if (!['pre', 'textarea', 'listing'].includes(element.tagName)) return;
  if (first && 'value' in first && first.value.startsWith('\n')) first.value = `\n${first.value}`;
}

function walk(parent: Parent, visit: (node: Node) => void): void {
  for (const node of parent.childNodes) {
    visit(node);
    if ('childNodes' in node) walk(contentOf(node), visit);
  }
}

/** The parent of what stands inside an element: of a template, that is not the element itself. */
function contentOf(element: Element | DefaultTreeAdapterTypes.Template): Parent {
  return 'content' in element ? element.content : element;
}

function listWords(element: Element, name: string): string[] {
  return attributeOf(element, name)?.match(/\S+/g) ?? [];
}

function attributeOf(element: Element, name: string): string | undefined {
  return element.attrs.find((attribute) => attribute.name === name)?.value;
}
