import type { Nodes, Parents, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { visitParents } from 'unist-util-visit-parents';
import { z } from 'zod';
import { authorComponents, getAuthorComponent, plainElements } from '../author-components';
import { type Element, positionOf, type TreeOutline } from '../markup/extract-outline';
import { isVisible } from '../markup/is-visible';
import { isComment } from '../markup/mdx-syntax';
import { didYouMean, type Position, type Problem } from '../problem';
import { isHtml, useComponents } from './check-markup';
import { describeUnsafeAttribute, describeWrongAttribute } from './describe-attribute';

/**
 * Reports unknown components and props, wrong values of props, block components inside a sentence, components without their
 * content, and components with content that is not shown.
 */
export function checkComponents(file: string, tree: Root, outline: TreeOutline): Problem[] {
  const report: Report = (position, headline, fix) => ({ file, ...position, headline, fix });
  const misnamed = outline.elements.flatMap(({ node, position }) => checkProps(node, position, report));
  return [...misnamed, ...checkPlacement(file, tree)];
}

type Report = (position: Position, headline: string, fix: string) => Problem;

function checkProps(node: Element, position: Position, report: Report): Problem[] {
  const name = node.name ?? '';
  if (isHtml(name)) return [];
  const props = getAuthorComponent(name)?.props.shape;
  if (!props) {
    const known = [...Object.keys(authorComponents), ...plainElements];
    return [report(position, `unknown component <${name}>${didYouMean(name, known)}`, useComponents)];
  }
  const given = node.attributes.filter((attribute) => attribute.type === 'mdxJsxAttribute');
  const wrong = given.flatMap((attribute) => {
    // checkMarkup reports these.
    if (describeUnsafeAttribute(attribute)) return [];
    const fault =
      describeWrongAttribute(name, attribute, Object.keys(props)) ??
      describeWrongValue(name, attribute, props[attribute.name]);
    const place = attribute.position ? positionOf(attribute) : position;
    return fault ? [report(place, fault.headline, fault.fix)] : [];
  });
  const missing = Object.entries(props).filter(
    ([prop, schema]) =>
      !given.some((attribute) => attribute.name === prop) && !z.safeParse(schema, undefined).success,
  );
  return [
    ...wrong,
    ...missing.map(([prop]) =>
      report(
        position,
        `<${name}> needs the prop "${prop}"`,
        `write <${name} ${prop}="…">; see content/README.md#components`,
      ),
    ),
  ];
}

function describeWrongValue(
  component: string,
  { name, value }: { name: string; value?: unknown },
  schema: z.core.$ZodType | undefined,
) {
  const issue = schema && z.safeParse(schema, value).error?.issues[0];
  return (
    issue && {
      headline: `the prop "${name}" of <${component}> has a wrong value: expected ${issue.message}, received "${value}"`,
      fix: 'write what is expected; see content/README.md#components',
    }
  );
}

function checkPlacement(file: string, tree: Root): Problem[] {
  const problems: Problem[] = [];
  visitParents(tree, (node, ancestors) => {
    const component = isElement(node) && getAuthorComponent(node.name);
    if (!component) return;
    const report = (headline: string, fix: string) =>
      problems.push({ file, ...positionOf(node), headline: `<${node.name}> ${headline}`, fix });
    const place = component.display === 'block' && findSentence(node, ancestors.at(-1));
    if (place) {
      report(`must not be inside ${place}`, 'put it on its own line');
    }
    if (component.holds === 'nothing' && !node.children.every(isBlank)) {
      report('does not show the content between its tags', 'close it with />, and move the content out');
    } else if (component.holds === 'text' && isEmpty(node)) {
      report('is empty', 'write its text between the tags, or remove it');
    } else if (component.holds === 'list' && !node.children.some(isNumberedList)) {
      report(
        'has no numbered list',
        'write the steps as lines 1. 2. 3. between the tags, with empty lines around them',
      );
    }
  });
  return problems;
}

function isElement(node: Nodes): node is Element {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** Names what a block is inside of, unless it is the article, a list item, a quotation or another block. */
function findSentence(node: Element, parent: Parents | undefined): string | undefined {
  if (!parent) return undefined;
  if (parent.type === 'heading') return 'a heading';
  if (parent.type === 'tableCell') return 'a table';
  if (isElement(parent) && !isBlock(parent)) return `<${parent.name ?? ''}>`;
  if (node.type === 'mdxJsxFlowElement') return undefined;
  // MDX makes a paragraph of nothing but tags into blocks.
  const isAlone = parent.type === 'paragraph' || isElement(parent);
  return isAlone && parent.children.every((child) => isBlank(child) || isBlock(child))
    ? undefined
    : 'a sentence';
}

function isBlock(node: Nodes): boolean {
  return isElement(node) && getAuthorComponent(node.name)?.display === 'block';
}

function isBlank(node: Nodes): boolean {
  return isComment(node) || (node.type === 'text' && !node.value.trim());
}

function isNumberedList(node: Nodes): boolean {
  return node.type === 'list' && node.ordered === true;
}

/** True when there are no words, pictures, tables or steps between the tags. */
function isEmpty(element: Element): boolean {
  let isSeen = false;
  visit(element, (node) => {
    const hasWords =
      ['text', 'inlineCode', 'code'].includes(node.type) && 'value' in node && isVisible(node.value);
    const isPicture = node.type === 'image' || node.type === 'imageReference';
    if (hasWords || isPicture || (node !== element && isBlock(node))) isSeen = true;
  });
  return !isSeen;
}
