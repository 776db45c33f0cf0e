import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { VFileMessage } from 'vfile-message';
import { parse as parseYaml } from 'yaml';
import type { Locale } from '@/lib/i18n/locales';
import { parseMdx, splitFrontmatter } from '../markup/mdx-syntax';
import { createReport, type Note, type Report } from './note';
import { readMarkdown } from './read-markdown';
import { resolveLinks } from './resolve-links';
import { setHeadings } from './set-headings';
import { writeMdx } from './write-mdx';

export type ImportRequest = {
  text: string;
  /** Whether the document is MDX already; else it is Markdown with HTML. */
  isMdx: boolean;
  locale: Locale;
  twin?: { id?: string; depth: number }[] | undefined;
  findSlug?: (path: string) => string | undefined;
  base?: string | undefined;
};

export type Imported = { mdx: string; changes: Note[]; obstacles: Note[] };

/**
 * Turns a document in Markdown into the text of an article. Everything that changes and everything that is in the way is noted
 * with its line; importing the result again changes nothing.
 */
export function importDocument({ text, isMdx, locale, twin, findSlug, base }: ImportRequest): Imported {
  const { report, notes } = createReport();
  const { fields, raw, body } = readHead(text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'), isMdx, report);
  const tree = readBody(body, isMdx, report);
  const { title = '', anchors } = setHeadings({ tree, hasTitle: Boolean(fields.title), twin, report });
  resolveLinks({ tree, locale, anchors, findSlug: findSlug ?? (() => undefined), base, report });
  replaceForMdx(tree, isMdx, report);
  removeEmpty(tree);
  const head = raw ?? writeHead(fields.title || title, fields.description ?? '', report);
  const written = writeMdx(tree);
  const sorted = notes.sort((a, b) => a.line - b.line);
  return {
    mdx: `---\n${head}---\n\n${written}`,
    changes: sorted.filter(({ fix }) => !fix),
    obstacles: sorted.filter(({ fix }) => fix),
  };
}

type Head = { fields: { title?: string; description?: string }; raw?: string; body: string };

/** Splits the frontmatter off. One that is ours already is kept as it is. */
function readHead(text: string, isMdx: boolean, report: Report): Head {
  const { frontmatter } = splitFrontmatter(text);
  if (frontmatter === undefined) return { fields: {}, body: text };
  const end = text.indexOf('\n---', 3) + 4;
  const body = text.slice(0, end).replace(/[^\n]/g, '') + text.slice(end).replace(/^[ \t]+/, '');
  let data: unknown;
  try {
    data = parseYaml(frontmatter);
  } catch {
    data = undefined;
  }
  if (typeof data !== 'object' || data === null) {
    report({}, 'the frontmatter is not YAML and was left out', 'copy what readers need from it');
    return { fields: {}, body };
  }
  const entries = Object.entries(data);
  const known = ['title', 'description', 'answer'];
  const textOf = (name: string) =>
    entries.find(([key, value]) => key === name && typeof value === 'string')?.[1] as string;
  const fields = { title: textOf('title'), description: textOf('description') };
  if (isMdx && entries.every(([key]) => known.includes(key))) return { fields, raw: frontmatter, body };
  for (const [key, value] of entries) {
    if (['title', 'description'].includes(key) && typeof value === 'string') continue;
    const line = frontmatter.split('\n').findIndex((text) => text.startsWith(`${key}:`)) + 2;
    const fix = 'put it into article.yaml or the text if readers need it';
    report({ position: { start: { line } } }, `the field ${key}: ${JSON.stringify(value)} was left out`, fix);
  }
  return { fields, body };
}

function writeHead(title: string, description: string, report: Report): string {
  if (!title) report({}, 'the document has no title', 'write it in the frontmatter');
  const field = (name: string, value: string) => (value ? `${name}: ${JSON.stringify(value)}` : `${name}:`);
  return `${field('title', title)}\n${field('description', description)}\nanswer: >-\n`;
}

function readBody(body: string, isMdx: boolean, report: Report): Root {
  if (!isMdx) return readMarkdown(body, report);
  try {
    return parseMdx(body);
  } catch (error) {
    if (!(error instanceof VFileMessage)) throw error;
    const place = { position: { start: { line: error.line ?? 1 } } };
    report(place, `this is not valid MDX (${error.reason}), so it was read as Markdown with HTML`);
    return readMarkdown(body, report);
  }
}

/** Statements of MDX in a document that claims to be Markdown. */
const statement =
  /^(?:import\s[^\n]*\sfrom\s+["'][^\n]+|import\s+["'][^\n]+|export\s+(?:const|let|default|function)\s[^\n]*)$/;
const shortcode =
  /\{\{[<%]?[\s\S]*?[>%]?\}\}|\{%[\s\S]*?%\}|^:::\s*\w+|^\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]/im;

/** A line break where Markdown has none. */
const lineBreak: Nodes = { type: 'mdxJsxTextElement', name: 'br', attributes: [], children: [] };

/** Turns what Markdown has and MDX has not, and notes it. */
function replaceForMdx(tree: Root, isMdx: boolean, report: Report): void {
  visit(tree, (node, index, parent) => {
    if (!parent || index === undefined) return undefined;
    const siblings = parent.children as Nodes[];
    if (node.type === 'html') {
      const comment = /^<!--([\s\S]*?)-->$/.exec(node.value.trim())?.[1];
      if (comment === undefined) {
        // noteHtml has reported it.
        siblings.splice(index, 1);
        return index;
      }
      const isFlow = parent.type !== 'paragraph' && !('value' in parent) && isBlockParent(parent.type);
      const value = `/*${comment.replaceAll('*/', '* /')}*/`;
      siblings[index] = {
        type: isFlow ? 'mdxFlowExpression' : 'mdxTextExpression',
        value,
        position: node.position,
      };
    } else if (node.type === 'mdxjsEsm') {
      report(
        node,
        `${JSON.stringify(node.value)} was left out`,
        'components need no import; write values as text',
      );
      siblings.splice(index, 1);
      return index;
    } else if (node.type === 'inlineCode' && node.value === '') {
      // A browser closes a tag at the end of a paragraph and opens it again in the next one.
      siblings.splice(index, 1);
      return index;
    } else if (node.type === 'code' && parent.type === 'tableCell') {
      report(node, 'the block of code became code in the lines of its cell');
      const lines = node.value.split('\n').filter((line) => line.trim());
      const inline = lines.flatMap((value, line): Nodes[] => [
        ...(line > 0 ? [lineBreak] : []),
        { type: 'inlineCode', value },
      ]);
      siblings.splice(index, 1, ...inline);
      return index + inline.length;
    } else if (node.type === 'break' && (parent.type === 'heading' || parent.type === 'tableCell')) {
      siblings[index] = lineBreak;
    } else if (node.type === 'paragraph' && !isMdx && node.children.length === 1) {
      const [only] = node.children;
      if (only?.type === 'text' && only.value.split('\n').every((line) => statement.test(line))) {
        report(node, `${JSON.stringify(only.value)} was left out: components need no import`);
        siblings.splice(index, 1);
        return index;
      }
    } else if (node.type === 'link' && isAngled(node)) {
      report(node, `<${node.url}> is written without its angle brackets`);
    } else if (node.type === 'text' && !isMdx) {
      if (shortcode.test(node.value)) {
        report(
          node,
          `${JSON.stringify(shortcode.exec(node.value)?.[0])} is text now`,
          'write it as Markdown or a component; see content/README.md#components',
        );
      } else if (/[{}]/.test(node.value)) report(node, 'braces are escaped');
      if (/</.test(node.value)) report(node, 'the character < is escaped');
    }
    return undefined;
  });

  function isAngled(node: Nodes): boolean {
    if (node.type !== 'link' || isMdx) return false;
    const [only] = node.children;
    const { start, end } = node.position ?? {};
    if (only?.type !== 'text' || !start || !end) return false;
    return (end.offset ?? 0) - (start.offset ?? 0) === only.value.length + 2 && node.url.endsWith(only.value);
  }
}

/** Removes paragraphs of which nothing is left. */
function removeEmpty(tree: Root): void {
  visit(tree, 'paragraph', (node, index, parent) => {
    const isEmpty = node.children.every((child) => child.type === 'text' && !child.value.trim());
    if (!isEmpty || !parent || index === undefined) return undefined;
    parent.children.splice(index, 1);
    return index;
  });
}

function isBlockParent(type: string): boolean {
  return ['root', 'blockquote', 'listItem', 'footnoteDefinition', 'mdxJsxFlowElement'].includes(type);
}
