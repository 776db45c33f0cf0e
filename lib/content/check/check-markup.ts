import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { z } from 'zod';
import { authorComponents, getAuthorComponent, plainAttributes, plainElements } from '../author-components';
import { type Element, type Outline, positionOf } from '../markup/extract-outline';
import { isComment } from '../markup/mdx-syntax';
import { didYouMean, type Position, type Problem } from '../problem';
import { classifyUrl } from './classify-url';

const runsScript =
  /^(?:script|iframe|frame|frameset|object|embed|applet|style|link|meta|base|form|input|button|textarea|select|svg|math|template|noscript|audio|video|portal)$/i;
const addressAttribute =
  /^(?:href|src|srcset|action|formaction|xlink:href|xlinkHref|data|poster|background)$/i;
const useComponents = `use Markdown and the components ${Object.keys(authorComponents).join(', ')}`;

type Report = (position: Position, headline: string, fix: string) => void;

/** Reports what articles must not contain: code, unknown components and props, and anything that could run script. */
export function checkMarkup(file: string, tree: Root, outline: Outline): Problem[] {
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
  for (const { url, position } of [...outline.links, ...outline.images]) checkAddress(url, position, report);
  return problems;
}

function checkElement(node: Element, position: Position, report: Report): void {
  const name = node.name ?? '';
  const props = getAuthorComponent(name)?.props.shape;
  if (runsScript.test(name)) {
    report(position, `<${name}> is not allowed: it could run script or load another page`, useComponents);
  } else if (!props && !plainElements.includes(name)) {
    const known = [...Object.keys(authorComponents), ...plainElements];
    report(
      position,
      name ? `unknown component <${name}>${didYouMean(name, known)}` : 'fragments <>…</> are not allowed',
      useComponents,
    );
  }
  const given = new Set<string>();
  for (const attribute of node.attributes) {
    const place = attribute.position ? positionOf(attribute) : position;
    if (attribute.type !== 'mdxJsxAttribute') {
      report(place, `<${name}> must not spread an expression`, 'write each prop as name="text"');
      continue;
    }
    given.add(attribute.name);
    checkAttribute({ name, attribute: attribute.name, value: attribute.value, position: place, report });
  }
  for (const [prop, schema] of Object.entries(props ?? {})) {
    if (!given.has(prop) && !z.safeParse(schema, undefined).success) {
      report(
        position,
        `<${name}> needs the prop "${prop}"`,
        `write <${name} ${prop}="…">; see content/README.md#components`,
      );
    }
  }
}

type Attribute = { name: string; attribute: string; value: unknown; position: Position; report: Report };

function checkAttribute({ name, attribute, value, position, report }: Attribute): void {
  const props = getAuthorComponent(name)?.props.shape;
  if (/^on/i.test(attribute)) {
    report(position, `the attribute "${attribute}" is not allowed: it could run script`, 'remove it');
    return;
  }
  if (typeof value === 'string' && addressAttribute.test(attribute) && classifyUrl(value) !== 'safe') {
    checkAddress(value, position, report);
    return;
  }
  const known = props ? Object.keys(props) : plainAttributes;
  if (!known.includes(attribute) && (props || plainElements.includes(name))) {
    const allowed = known.length > 0 ? `it takes ${known.join(', ')}` : 'it takes none';
    report(position, `<${name}> has no prop "${attribute}"${didYouMean(attribute, known)}`, allowed);
    return;
  }
  if (typeof value !== 'string') {
    if (props || plainElements.includes(name)) {
      report(position, `the prop "${attribute}" of <${name}> is not plain text`, `write ${attribute}="text"`);
    }
    return;
  }
  const schema = props?.[attribute];
  const issue = schema && z.safeParse(schema, value).error?.issues[0];
  if (issue) {
    report(
      position,
      `the prop "${attribute}" of <${name}> has a wrong value: expected ${issue.message}, received "${value}"`,
      'write what is expected; see content/README.md#components',
    );
  }
}

function checkAddress(url: string, position: Position, report: Report): void {
  const judgement = classifyUrl(url);
  if (judgement === 'safe') return;
  const shown = url.length > 60 ? `${url.slice(0, 57)}…` : url;
  report(
    position,
    judgement === 'unsafe'
      ? `the address "${shown}" is not allowed: it could run script`
      : `the address "${shown}" is not complete`,
    'use an address that starts with https://, mailto:, tel:, / or #',
  );
}
