import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { authorComponents, plainAttributes, plainElements } from '../author-components';
import { type Element, positionOf, type TreeOutline } from '../markup/extract-outline';
import { isComment } from '../markup/mdx-syntax';
import type { Position, Problem } from '../problem';
import { describeUnsafeAttribute, describeUnsafeUrl, describeWrongAttribute } from './describe-attribute';

const runsScript =
  /^(?:script|iframe|frame|frameset|object|embed|applet|style|link|meta|base|form|input|button|textarea|select|svg|math|template|noscript|audio|video|portal)$/i;

/** The fix for an element that articles must not have. */
export const useComponents = `use Markdown and the components ${Object.keys(authorComponents).join(', ')}`;

type Report = (position: Position, headline: string, fix: string) => void;

/** Reports expressions, anything that could run script, and HTML attributes that articles must not have. */
export function checkMarkup(file: string, tree: Root, outline: TreeOutline): Problem[] {
  const problems: Problem[] = [];
  const report: Report = (position, headline, fix) => problems.push({ file, ...position, headline, fix });
  visit(tree, ['mdxFlowExpression', 'mdxTextExpression'], (node) => {
    if (isComment(node)) return;
    report(
      positionOf(node),
      'expressions in braces are not allowed',
      'write the text itself, or \\{ for a brace',
    );
  });
  for (const { node, position } of outline.elements) checkElement(node, position, report);
  for (const { url, position } of [...outline.links, ...outline.images]) {
    const unsafe = describeUnsafeUrl(url);
    if (unsafe) report(position, unsafe.headline, unsafe.fix);
  }
  return problems;
}

/** True for names that checkMarkup judges. All others should be author components. */
export function isHtml(name: string): boolean {
  return name === '' || runsScript.test(name) || plainElements.includes(name);
}

function checkElement(node: Element, position: Position, report: Report): void {
  const name = node.name ?? '';
  if (name === '') report(position, 'fragments <>…</> are not allowed', useComponents);
  if (runsScript.test(name)) {
    report(position, `<${name}> is not allowed: it could run script or load another page`, useComponents);
  }
  for (const attribute of node.attributes) {
    const place = attribute.position ? positionOf(attribute) : position;
    if (attribute.type !== 'mdxJsxAttribute') {
      report(place, `<${name}> must not spread an expression`, 'write each prop as name="text"');
      continue;
    }
    const fault =
      describeUnsafeAttribute(attribute) ??
      (plainElements.includes(name) ? describeWrongAttribute(name, attribute, plainAttributes) : undefined);
    if (fault) report(place, fault.headline, fault.fix);
  }
}
