import type { Definition, FootnoteDefinition, Link, LinkReference, Nodes, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { positionOf } from '../markup/extract-outline';
import { isVisible } from '../markup/is-visible';
import type { Problem } from '../problem';

/** Reports what readers would never see: cells beyond the columns, footnotes and addresses that nothing uses, empty parts. */
export function checkLostParts(file: string, tree: Root): Problem[] {
  const problems: Problem[] = [];
  const report: Report = (node, headline, fix, isWarning) =>
    problems.push({ file, ...positionOf(node), headline, fix, isWarning });
  checkDefinitions(tree, report);
  visit(tree, (node) => {
    if (node.type === 'table') {
      const columns = node.children[0]?.children.length ?? 0;
      for (const row of node.children) checkRow(row, columns, report);
    } else if (node.type === 'link' || node.type === 'linkReference') {
      if (!isSeen(node)) report(node, 'the link has no text', 'write what it leads to: [text](address)');
      checkBareAddress(node, report);
    } else if (node.type === 'paragraph' && !isSeen(node)) {
      report(node, 'the paragraph has no text that readers see', 'remove it');
    } else if (['strong', 'emphasis', 'delete'].includes(node.type) && !isSeen(node)) {
      report(node, 'the marks of emphasis hold nothing that readers see', 'remove them');
    } else if (node.type === 'listItem' && node.children.length === 0) {
      report(node, 'the item of the list is empty', 'write its text, or remove it', true);
    } else if (node.type === 'blockquote' && node.children.length === 0) {
      report(node, 'the quotation is empty', 'write its text, or remove it', true);
    }
  });
  return problems;
}

type Report = (node: Pick<Nodes, 'position'>, headline: string, fix: string, isWarning?: true) => void;

function checkRow(row: Extract<Nodes, { type: 'tableRow' }>, columns: number, report: Report): void {
  const { length } = row.children;
  if (length > columns) {
    const lost = row.children
      .slice(columns)
      .map((cell) => textOf(cell))
      .join(' | ');
    report(
      row.children[columns] ?? row,
      `the row has more cells than the table has columns: expected ${columns}, received ${length}, so "${lost}" is lost`,
      'add a column to the first two lines, or write \\| for a bar that is meant as a sign',
    );
  } else if (length < columns) {
    const headline = `the row has fewer cells than the table has columns: expected ${columns}, received ${length}`;
    report(row, headline, 'add the cells; an empty one is written as | |', true);
  }
}

function checkDefinitions(tree: Root, report: Report): void {
  const used = new Set<string>();
  const definitions: (Definition | FootnoteDefinition)[] = [];
  visit(tree, (node) => {
    if (node.type === 'footnoteReference') used.add(`^${node.identifier}`);
    if (node.type === 'linkReference' || node.type === 'imageReference') used.add(node.identifier);
    if (node.type === 'definition' || node.type === 'footnoteDefinition') definitions.push(node);
  });
  const seen = new Map<string, number>();
  for (const node of definitions) {
    const isNote = node.type === 'footnoteDefinition';
    const key = isNote ? `^${node.identifier}` : node.identifier;
    const name = `[${isNote ? '^' : ''}${node.label ?? node.identifier}]`;
    const what = isNote ? 'footnote' : 'address';
    const first = seen.get(key);
    if (first !== undefined) {
      const fix = 'give each its own name, or remove one';
      report(
        node,
        `the ${what} ${name} is written twice, first in line ${first}: readers see only that one`,
        fix,
      );
    } else if (!used.has(key)) {
      report(
        node,
        `nothing refers to the ${what} ${name}: readers never see it`,
        `write ${name} where it belongs, or remove it`,
      );
    } else if (isNote && !isSeen(node)) {
      report(node, `the footnote ${name} has no text`, 'write its text, or remove it and its mark');
    }
    seen.set(key, first ?? node.position?.start.line ?? 1);
  }
}

/** An address without brackets ends at a space: what stands beside it becomes a part of it. */
function checkBareAddress(node: Link | LinkReference, report: Report): void {
  if (
    node.type !== 'link' ||
    textOf(node).length !== (node.position?.end.offset ?? 0) - (node.position?.start.offset ?? 0)
  )
    return;
  const text = textOf(node);
  const [swallowed] = /[।॥“”‘’«»‹›|<>{}]|[\p{P}\p{S}](?<=[^\p{ASCII}]).*/u.exec(text) ?? [];
  const fix = 'put a space after the address, or write [text](address)';
  if (swallowed) {
    report(node, `the address "${text}" swallows what stands beside it`, fix);
  } else if (/[^\p{ASCII}]/u.test(text)) {
    report(node, `the address "${text}" may have swallowed the word after it`, fix, true);
  }
}

/** Whether readers see anything of a node: words, code, a picture, or a component. */
function isSeen(node: Nodes): boolean {
  if ('value' in node) return isVisible(node.value);
  if ('alt' in node) return true;
  if (node.type.startsWith('mdx') || node.type === 'footnoteReference' || node.type === 'break') return true;
  return 'children' in node && node.children.some(isSeen);
}
