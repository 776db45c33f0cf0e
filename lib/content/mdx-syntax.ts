import type { Heading, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const parser = unified().use(remarkParse).use(remarkMdx).use(remarkGfm).freeze();

const frontmatterPattern = /^---[ \t]*\n([\s\S]*?)^---[ \t]*(?:\n|$)/m;
const headingId = /\s*\[#([^\]]*)\]\s*$/;

/** Splits an MDX file into frontmatter and body. The body keeps its line numbers: the frontmatter's lines stay as empty lines. */
export function splitFrontmatter(text: string): { frontmatter?: string; body: string } {
  const match = text.startsWith('---') ? frontmatterPattern.exec(text) : null;
  if (match?.index !== 0) return { body: text };
  return {
    frontmatter: match[1] ?? '',
    body: match[0].replace(/[^\n]/g, '') + text.slice(match[0].length),
  };
}

/** Parses the body of an article to its syntax tree. Throws the parser's VFileMessage when it is no MDX. */
export function parseMdx(body: string): Root {
  return parser.parse(body);
}

/**
 * The id an author gave to a heading.
 *
 * @example `## Fees [#fees]` has the id 'fees' and the text 'Fees'
 */
export function readHeadingId(heading: Heading): { id?: string; text: string } {
  const text = textOf(heading, { includeImageAlt: false });
  const match = headingId.exec(text);
  return match ? { id: match[1], text: text.slice(0, match.index) } : { text: text.trim() };
}

/** Takes the `[#id]` out of a heading's text. Does nothing where there is none. */
export function removeHeadingId(heading: Heading): void {
  const last = heading.children.at(-1);
  if (last?.type === 'text') last.value = last.value.replace(headingId, '');
}
