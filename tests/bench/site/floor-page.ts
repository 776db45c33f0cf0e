import { type DefaultTreeAdapterTypes, parse, serializeOuter } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** Attributes that are content. */
const contentAttributes = ['href', 'hreflang', 'id', 'src', 'alt', 'lang', 'datetime', 'scope'];
/** Elements that are not content. */
const droppedElements = ['style', 'script', 'template'];

/**
 * Reduces a page to its floor, the smallest HTML with the same text: the <article> (or <main>) alone, without style and script.
 *
 * @example floorPage('… <article class="a"><h2 id="x">…') === '<!doctype html><html lang="bn">…<article><h2 id="x">…'
 */
export function floorPage(html: string): string {
  const document = parse(html);
  const root = find(document, 'html');
  const content = find(document, 'article') ?? find(document, 'main');
  if (!content) throw new Error('a page without <article> and <main> has no floor');
  const lang = root?.attrs.find(({ name }) => name === 'lang')?.value ?? '';
  const title = find(document, 'title');
  strip(content);
  return [
    `<!doctype html><html lang="${lang}"><meta charset="utf-8">`,
    title ? serializeOuter(title) : '<title></title>',
    serializeOuter(content),
  ].join('');
}

function find(parent: DefaultTreeAdapterTypes.ParentNode, tagName: string): Element | undefined {
  for (const node of parent.childNodes) {
    if (!('tagName' in node)) continue;
    const found = node.tagName === tagName ? node : find(node, tagName);
    if (found) return found;
  }
  return undefined;
}

function strip(element: Element): void {
  // A drawing is its attributes: its lines and their places.
  if (element.tagName === 'svg') return;
  element.attrs = element.attrs.filter(({ name }) => contentAttributes.includes(name));
  element.childNodes = element.childNodes.flatMap(contentOf);
  for (const node of element.childNodes) if ('tagName' in node) strip(node);
}

/** Drops what is not content, and replaces a button by its text. */
function contentOf(node: Node): Node[] {
  if (!('tagName' in node)) return node.nodeName === '#text' ? [node] : [];
  if (droppedElements.includes(node.tagName)) return [];
  return node.tagName === 'button' ? node.childNodes.flatMap(contentOf) : [node];
}
