import type { Heading, Link, Root } from 'mdast';
import { defaultHandlers, type Handle } from 'mdast-util-to-markdown';
import remarkMdx from 'remark-mdx';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { getHeadingId, removeHeadingId } from '../markup/mdx-syntax';
import { measureLink } from '../markup/measure-link';
import { remarkMarks } from '../markup/remark-marks';

/** Lines that MDX would read as code. */
const statements = ['import', 'export'].map((word) => ({
  atBreak: true,
  character: word[0] ?? '',
  after: `${word.slice(1)} `,
}));

const writer = unified()
  .use(remarkMdx)
  .use(remarkMarks)
  .use(remarkStringify, {
    bullet: '-',
    emphasis: '*',
    fences: true,
    listItemIndent: 'one',
    resourceLink: true,
    rule: '-',
    handlers: { heading: writeHeading, link: writeLink },
    unsafe: statements,
  })
  .freeze();

/** Writes a tree as MDX: with `<` and `{` escaped, code in fences, and addresses as bare links where the reader makes them links. */
export function writeMdx(tree: Root): string {
  return writer.stringify(tree);
}

function writeLink(...[node, parent, state, info]: Parameters<Handle>): string {
  const link = node as Link;
  const [only] = link.children;
  const isBare =
    link.children.length === 1 &&
    only?.type === 'text' &&
    only.value === link.url &&
    !link.title &&
    measureLink(link.url) === link.url.length &&
    !/[|\\&]/.test(link.url) &&
    /^(?:|[\s(])$/.test(info.before.slice(-1)) &&
    /^(?:|\s)$/.test(info.after.slice(0, 1));
  return isBare ? link.url : defaultHandlers.link(link, parent, state, info);
}

/** Writes the id of a heading as authors do, without backslashes. */
function writeHeading(...[node, parent, state, info]: Parameters<Handle>): string {
  const heading: Heading = structuredClone(node);
  const { id } = getHeadingId(heading);
  removeHeadingId(heading);
  const written = defaultHandlers.heading(
    heading,
    parent,
    { ...state, options: { ...state.options, setext: false } },
    info,
  );
  return id === undefined ? written : `${written} [#${id}]`;
}
