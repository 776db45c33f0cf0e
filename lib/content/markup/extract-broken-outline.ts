import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Position } from '../problem';
import { type Element, extractOutline, type TreeOutline } from './extract-outline';

/** A tag whose attributes are all plain text. */
const tagPattern = /<([A-Za-z]\w*)((?: [A-Za-z]\w*="[^"<>]*")*) *\/?>/g;
const attributePattern = /([A-Za-z]\w*)="([^"]*)"/g;

/**
 * Extracts the outline of a text that is not valid MDX: everything that is Markdown, and the tags that are well formed.
 *
 * @param tree         of the body as Markdown
 * @param brokenLines  lines where the MDX parser stopped; their tags are reported already
 */
export function extractBrokenOutline(body: string, tree: Root, brokenLines: Set<number>): TreeOutline {
  const outline = extractOutline(tree);
  const lines = body.split('\n');
  const isTag = ({ line, column }: Position) => lines[line - 1]?.[column - 2] === '<';
  return {
    ...outline,
    // Markdown reads <https://…> as a link, MDX reads it as a tag.
    links: outline.links.filter(({ position }) => !isTag(position)),
    elements: readTags(body, tree).filter(({ position }) => !brokenLines.has(position.line)),
    possibleIds: new Set(body.match(/[\w-]+/g)),
  };
}

function readTags(body: string, tree: Root): TreeOutline['elements'] {
  const codes: { from: number; to: number }[] = [];
  visit(tree, ['code', 'inlineCode'], ({ position }) => {
    codes.push({ from: position?.start.offset ?? 0, to: position?.end.offset ?? 0 });
  });
  let lineStart = 0;
  return body.split('\n').flatMap((line, index) => {
    const tags = [...line.matchAll(tagPattern)].filter((tag) => {
      const offset = lineStart + tag.index;
      return !codes.some(({ from, to }) => from <= offset && offset < to);
    });
    lineStart += line.length + 1;
    return tags.map((tag) => toElement(tag, { line: index + 1, column: tag.index + 1 }));
  });
}

function toElement([, name = '', attributes = '']: RegExpExecArray, position: Position) {
  const pairs = [...attributes.matchAll(attributePattern)].map(
    ([, key = '', value = '']) => [key, value] as const,
  );
  const node: Element = {
    type: 'mdxJsxTextElement',
    name,
    attributes: pairs.map(([key, value]) => ({ type: 'mdxJsxAttribute', name: key, value })),
    children: [],
  };
  return { name, attributes: Object.fromEntries(pairs), node, position };
}
