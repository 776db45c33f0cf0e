import type { Heading, Nodes, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { remarkMarks } from './remark-marks';

const parser = unified().use(remarkParse).use(remarkMdx).use(remarkMarks).freeze();

/** Makes tags and indented lines plain text, for a file that is not valid MDX. */
function tagsAsText(this: Processor) {
  const data = this.data();
  const disabled = ['autolink', 'codeIndented', 'htmlFlow', 'htmlText'];
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { disable: { null: disabled } }];
}

const markdownParser = unified().use(remarkParse).use(remarkMarks).use(tagsAsText).freeze();

const frontmatterPattern = /^---[ \t]*\n([\s\S]*?)^---[ \t]*(?:\n|$)/m;

/** Begins a block of text under a key, whose lines are indented: `answer: >-`, also with a width and a comment, `answer: |2 # …`. */
const answerPattern = /^answer:[ \t]+[|>][-+1-9]{0,2}(?:[ \t]+#.*|[ \t]*)$/;

/**
 * Splits an MDX file into frontmatter and body. The frontmatter's lines stay in the body, so line numbers are kept: the lines
 * of the answer as they are, because its text is Markdown like the rest, all others empty.
 */
export function splitFrontmatter(text: string): SplitText {
  const match = text.startsWith('---') ? frontmatterPattern.exec(text) : null;
  if (match?.index !== 0) return { body: text, bodyLine: 1 };
  let isInAnswer = false;
  const head = match[0].split('\n').map((line) => {
    if (isInAnswer && (/^[ \t]/.test(line) || line === '')) return line;
    isInAnswer = answerPattern.test(line);
    return '';
  });
  return {
    frontmatter: match[1] ?? '',
    body: head.join('\n') + text.slice(match[0].length),
    bodyLine: head.length,
  };
}

type SplitText = {
  frontmatter?: string;
  /** The answer and the text below the frontmatter, on their own lines. */
  body: string;
  /** The line where the text below the frontmatter begins. What stands above it in `body` is the answer. */
  bodyLine: number;
};

/** Parses the body of an article to its syntax tree. Throws the parser's VFileMessage when it is not valid MDX. */
export function parseMdx(body: string): Root {
  return parser.parse(body);
}

/** Parses a body that is not valid MDX as Markdown, with its tags as text. */
export function parseMarkdown(body: string): Root {
  return markdownParser.parse(body);
}

/** True for braces that hold only a comment. */
export function isComment(node: Nodes): boolean {
  const isExpression = node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression';
  return isExpression && node.data?.estree?.body.length === 0;
}

/**
 * The id an author gave to a heading.
 *
 * @example `## Fees [#fees]` has the id 'fees' and the text 'Fees'
 */
export function getHeadingId(heading: Heading): { id?: string; text: string } {
  const text = textOf(heading, { includeImageAlt: false }).trimEnd();
  const last = heading.children.at(-1);
  const found = last?.type === 'text' ? splitHeadingId(last.value) : undefined;
  if (!found) return { text: text.trim() };
  return { id: found.id, text: text.slice(0, text.lastIndexOf('[#')).trim() };
}

/** Removes the `[#id]` from a heading's text, if there is one. */
export function removeHeadingId(heading: Heading): void {
  const last = heading.children.at(-1);
  if (last?.type === 'text') last.value = splitHeadingId(last.value)?.before ?? last.value;
}

/** Splits the `[#id]` off the end of a text. No regular expression: a hostile heading would take quadratic time. */
export function splitHeadingId(value: string): { before: string; id: string } | undefined {
  const text = value.trimEnd();
  const from = text.lastIndexOf('[#');
  if (from < 0 || text.indexOf(']', from) !== text.length - 1) return undefined;
  return { before: text.slice(0, from).trimEnd(), id: text.slice(from + 2, -1) };
}
