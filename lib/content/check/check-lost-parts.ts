import type { Code, Link, LinkReference, List, Nodes, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { positionOf } from '../markup/extract-outline';
import type { Problem } from '../problem';
import { checkDefinitions } from './check-definitions';
import { isSeen } from './is-seen';
import type { NodeReport } from './node-report';

/**
 * Reports what readers would never see: cells beyond the columns, footnotes and addresses that nothing uses, empty parts, and what
 * stands behind code that is not closed.
 *
 * @param source  the text that `tree` was parsed from
 */
export function checkLostParts(file: string, tree: Root, source: string): Problem[] {
  const problems: Problem[] = [];
  const report: NodeReport = (node, headline, fix, isWarning) =>
    problems.push({ file, ...positionOf(node), headline, fix, isWarning });
  checkDefinitions(tree, report);
  visit(tree, (node, _, parent) => {
    if (node.type === 'table') {
      const columns = node.children[0]?.children.length ?? 0;
      for (const row of node.children) checkRow(row, columns, report);
      if (!isSeen(node))
        report(node, 'the table has no text that readers see', 'write its cells, or remove it');
    } else if (node.type === 'link' || node.type === 'linkReference') {
      if (!isSeen(node)) report(node, 'the link has no text', 'write what it leads to: [text](address)');
      checkBareAddress(node, report);
    } else if (node.type === 'paragraph' && parent?.type === 'root' && pageNumber.test(textOf(node))) {
      const headline = `"${textOf(node)}" looks like the number of a page that the text was copied from`;
      report(node, headline, 'remove it, and join the paragraphs around it', true);
    } else if (node.type === 'paragraph' && !isSeen(node)) {
      report(node, 'the paragraph has no text that readers see', 'remove it');
    } else if (['strong', 'emphasis', 'delete'].includes(node.type) && !isSeen(node)) {
      report(node, 'the marks of emphasis hold nothing that readers see', 'remove them');
    } else if (node.type === 'code') {
      checkCode(node, source, report);
    } else if (node.type === 'list') {
      checkNumbers(node, source, report);
    } else if (node.type === 'listItem' && node.children.length === 0) {
      report(node, 'the item of the list is empty', 'write its text, or remove it', true);
    } else if (node.type === 'blockquote' && node.children.length === 0) {
      report(node, 'the quotation is empty', 'write its text, or remove it', true);
    }
  });
  return problems;
}

/** All of a paragraph that is a number, with or without the word for a page. */
const pageNumber =
  /^[ \t–—(|-]*(?:(?:page|পৃষ্ঠা|পাতা)[ \t:|–—-]*\p{Nd}{1,4}(?: (?:of|\/) \p{Nd}{1,4})?|\p{Nd}{1,4}(?:[ \t]*\|[ \t]*(?:page|পৃষ্ঠা))?)[ \t–—)|-]*$/iu;

function checkRow(row: Extract<Nodes, { type: 'tableRow' }>, columns: number, report: NodeReport): void {
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

/** A fence that is not closed makes code of all the rest of the text. */
function checkCode(node: Code, source: string, report: NodeReport): void {
  const { start, end } = node.position ?? {};
  const written = source.slice(start?.offset, end?.offset).split('\n');
  if (written.length > 1 && /^[ \t>]*(?:`{3,}|~{3,})[ \t]*$/.test(written.at(-1) ?? '')) {
    if (!node.value.trim())
      report(node, 'the block of code is empty', 'write the code, or remove its fences');
    return;
  }
  const fence = /^(?:`+|~+)/.exec(written[0] ?? '')?.[0] ?? '```';
  report(
    node,
    'the block of code is never closed: all the text behind it becomes code',
    `put a line ${fence} behind it`,
  );
}

/** Readers see numbers that count up from the first, whatever is written: the same number in each line is a habit of writers. */
function checkNumbers(list: List, source: string, report: NodeReport): void {
  if (!list.ordered) return;
  const written = list.children.map((item) =>
    Number.parseInt(source.slice(item.position?.start.offset).slice(0, 10), 10),
  );
  const [first = 1] = written;
  const index = written.findIndex((number, at) => number !== first + at);
  const item = list.children[index];
  if (written.length === 1 && first > 31) {
    const headline = `the line that begins with "${first}." becomes a list`;
    report(list, headline, `write ${first}\\. for a sentence that begins with a number`, true);
  }
  if (!item || written.every((number) => number === first)) return;
  report(
    item,
    `the list has the number ${written[index]}, and readers see ${first + index}`,
    'write numbers that count up by one; a text between two lists has no indentation',
    true,
  );
}

/** An address without brackets ends at a space: what stands beside it becomes a part of it. */
function checkBareAddress(node: Link | LinkReference, report: NodeReport): void {
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
