import type { Nodes, Parents, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { visitParents } from 'unist-util-visit-parents';
import { getAuthorComponent } from '../author-components';
import { type Element, positionOf } from '../markup/extract-outline';
import { isComment } from '../markup/mdx-syntax';
import type { Problem } from '../problem';

/** Reports components that stand inside a sentence but are blocks, lack what they show, or hold what they do not show. */
export function checkComponents(file: string, tree: Root): Problem[] {
  const problems: Problem[] = [];
  visitParents(tree, (node, ancestors) => {
    const component = isElement(node) && getAuthorComponent(node.name);
    if (!component) return;
    const report = (headline: string, fix: string) =>
      problems.push({ file, ...positionOf(node), headline: `<${node.name}> ${headline}`, fix });
    const place = component.display === 'block' && findSentence(node, ancestors.at(-1));
    if (place) {
      report(`stands inside ${place}`, 'put it on a line of its own');
    }
    if (component.holds === 'nothing' && !node.children.every(isBlank)) {
      report(
        'shows nothing of what stands between its tags',
        'close it at once, with />, and move the content out of it',
      );
    } else if (component.holds === 'text' && isEmpty(node)) {
      report('is empty', 'write its text between the tags, or remove it');
    } else if (component.holds === 'list' && !node.children.some(isNumberedList)) {
      report(
        'holds no numbered list',
        'write the steps as lines 1. 2. 3. between the tags, with empty lines around them',
      );
    }
  });
  return problems;
}

function isElement(node: Nodes): node is Element {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** Names what a block stands in, where that is not the article, a list item, a quotation or another block. */
function findSentence(node: Element, parent: Parents | undefined): string | undefined {
  if (!parent) return undefined;
  if (parent.type === 'heading') return 'a heading';
  if (parent.type === 'tableCell') return 'a table';
  if (isElement(parent) && !isBlock(parent)) return `<${parent.name ?? ''}>`;
  if (node.type === 'mdxJsxFlowElement') return undefined;
  // MDX takes a paragraph of nothing but tags for blocks.
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

/** True when a reader would see nothing between the tags: neither words nor a picture, a table or steps. */
function isEmpty(element: Element): boolean {
  let isSeen = false;
  visit(element, (node) => {
    const hasWords =
      ['text', 'inlineCode', 'code'].includes(node.type) && 'value' in node && node.value.trim();
    const isPicture = node.type === 'image' || node.type === 'imageReference';
    if (hasWords || isPicture || (node !== element && isBlock(node))) isSeen = true;
  });
  return !isSeen;
}
