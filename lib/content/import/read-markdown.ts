import type { Element, Nodes as HastNodes, Root as HastRoot } from 'hast';
import { raw } from 'hast-util-raw';
import { defaultHandlers, type Handle, toMdast } from 'hast-util-to-mdast';
import type { Definition, FootnoteDefinition, Root } from 'mdast';
import { type Handler, toHast } from 'mdast-util-to-hast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { plainAttributes, plainElements } from '../author-components';
import { remarkMarks } from '../markup/remark-marks';
import type { Report } from './note';
import { lostElements, noteHtml } from './note-html';

const parser = unified().use(remarkParse).use(remarkMarks).freeze();

/** Parses a document in Markdown. Its HTML becomes Markdown, or elements that authors may use; what is lost is reported. */
export function readMarkdown(text: string, report: Report): Root {
  const tree = parser.parse(text);
  noteHtml(tree, report);
  visit(tree, 'code', (node) => {
    const isFenced = /^\s*(?:```|~~~)/.test(text.slice(node.position?.start.offset));
    if (!isFenced) report(node, 'the indented code stands between fences now');
  });
  let hasTags = false;
  visit(tree, 'html', ({ value }) => {
    if (!/^<!--[\s\S]*-->$/.test(value.trim())) hasTags = true;
  });
  return hasTags ? resolveHtml(tree, text) : tree;
}

/** Reads tags as a browser does, over the whole tree: HTML opens in one node of Markdown and closes in another. */
function resolveHtml(tree: Root, text: string): Root {
  const definitions: Definition[] = [];
  const footnotes: FootnoteDefinition[] = [];
  visit(tree, ['definition', 'footnoteDefinition'], (node) => {
    if (node.type === 'definition') definitions.push(node);
    if (node.type === 'footnoteDefinition') footnotes.push(node);
  });
  const file = new VFile(text);
  const convert = (part: Root): Root => {
    const hast = toHast(part, {
      allowDangerousHtml: true,
      handlers: { code, footnoteReference, footnoteDefinition: () => undefined },
    });
    const whole = raw(hast, { file }) as HastRoot;
    moveCaptions(whole);
    return toMdast(whole, { handlers, newlines: true }) as Root;
  };
  const notes = footnotes.map((note) => {
    const root: Root = { type: 'root', children: [...note.children, ...definitions] };
    return { ...note, children: convert(root).children as FootnoteDefinition['children'] };
  });
  const result = convert(tree);
  return { ...result, children: [...result.children, ...notes] };
}

/** Keeps what follows the language of a block of code, which HTML has no place for. */
const code: Handler = (state, node) => {
  const pre = defaultCode(state, node);
  const [inner] = pre.children;
  if (node.meta && inner?.type === 'element') inner.properties.dataMeta = node.meta;
  return pre;
};

function defaultCode(state: Parameters<Handler>[0], node: { lang?: string | null; value: string }): Element {
  const value = node.value ? `${node.value}\n` : '';
  const properties = node.lang ? { className: [`language-${node.lang.split(/\s/)[0]}`] } : {};
  const inner: Element = {
    type: 'element',
    tagName: 'code',
    properties,
    children: [{ type: 'text', value }],
  };
  const pre: Element = { type: 'element', tagName: 'pre', properties: {}, children: [inner] };
  state.patch(node as never, pre);
  return pre;
}

const footnoteReference: Handler = (_state, { identifier, label }) => ({
  type: 'element',
  tagName: 'footnote-mark',
  properties: { identifier, label },
  children: [],
});

/** A caption is a paragraph above its table: Markdown has none. */
function moveCaptions(tree: HastRoot): void {
  visit(tree, 'element', (table, index, parent) => {
    if (table.tagName !== 'table' || !parent || index === undefined) return undefined;
    const isCaption = (node: HastNodes) => node.type === 'element' && node.tagName === 'caption';
    const captions = table.children.filter(isCaption) as Element[];
    if (captions.length === 0) return undefined;
    table.children = table.children.filter((node) => !isCaption(node));
    parent.children.splice(index, 0, ...captions.map((caption) => ({ ...caption, tagName: 'p' })));
    return [SKIP, index + captions.length + 1];
  });
}

const children: Handle = (state, node) => state.all(node);
const nothing: Handle = () => undefined;

const plainElement: Handle = (state, node) => {
  const attributes = plainAttributes.flatMap((name) => {
    const value = node.properties[name] ?? node.properties[name.toLowerCase()];
    return value ? [{ type: 'mdxJsxAttribute' as const, name, value: String(value) }] : [];
  });
  const inner = state.all(node);
  if (node.tagName === 'span' && attributes.length === 0) return inner;
  return { type: 'mdxJsxTextElement', name: node.tagName, attributes, children: inner as never };
};

const handlers: Record<string, Handle> = {
  ...Object.fromEntries(lostElements.map((name) => [name, nothing])),
  ...Object.fromEntries(plainElements.filter((name) => name !== 'br').map((name) => [name, plainElement])),
  // Task lists of Markdown are inputs here.
  input: defaultHandlers.input as Handle,
  a: (state, node) => (node.properties.href ? defaultHandlers.a(state, node) : state.all(node)),
  pre(state, node) {
    const block = defaultHandlers.pre(state, node);
    const [inner] = node.children;
    const meta = inner?.type === 'element' ? inner.properties.dataMeta : undefined;
    return block.type === 'code' && meta ? { ...block, meta: String(meta) } : block;
  },
  q: children,
  wbr: nothing,
  ins: children,
  u: children,
  'footnote-mark': (_state, { properties }) => ({
    type: 'footnoteReference',
    identifier: String(properties.identifier),
    label: String(properties.label ?? properties.identifier),
  }),
};
