import { type DefaultTreeAdapterTypes, parse, serializeOuter } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** Attributes that are content: addresses, what an image shows, which language, which day, what a table's heading heads. */
const contentAttributes = ['href', 'hreflang', 'id', 'src', 'alt', 'lang', 'datetime', 'scope'];
/** Elements that are no content of a text: looks and code. */
const otherElements = ['style', 'script', 'template'];

/**
 * The floor of a page: the text it exists for, in the least HTML that a browser shows it with. It has no style, no script
 * and nothing around the article (on other pages, around <main>).
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
  element.attrs = element.attrs.filter(({ name }) => contentAttributes.includes(name));
  element.childNodes = element.childNodes.flatMap(contentOf);
  for (const node of element.childNodes) if ('tagName' in node) strip(node);
}

/** A node without what is no content; of a button, its words. */
function contentOf(node: Node): Node[] {
  if (!('tagName' in node)) return node.nodeName === '#text' ? [node] : [];
  if (otherElements.includes(node.tagName)) return [];
  return node.tagName === 'button' ? node.childNodes.flatMap(contentOf) : [node];
}
