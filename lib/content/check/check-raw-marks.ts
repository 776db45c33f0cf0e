import type { Nodes, Parents, Root, Text } from 'mdast';
import { visitParents } from 'unist-util-visit-parents';
import { listOffsets } from '../markup/list-offsets';
import { positionAt } from '../markup/position-at';
import type { Problem } from '../problem';
import { lineRules } from './line-rules';
import { markRules } from './mark-rules';
import { findByRules } from './text-rule';

/** A quick test: most texts have only words and the stops of sentences. */
const rare =
  /[^\p{L}\p{M}\p{Nd} \n.,;()“”‘’"'?!…।/&]|^[ \t]*(?:[([]?(?:\p{Nd}|[ক-হ]|[a-z])[\p{Nd}ivx]*[.)।\]]|\p{Nd}|(?:ধাপ|step|নং) |[oØüvq§]\s|h\d\.|!!!|\.\. )| {3}|''|\.{4}|https?\/|Error!|[\p{L}\p{M}]- |\n\s*[(]\p{Nd}/imu;

/**
 * Reports marks that stayed in the text, and lines that were meant as lists and tables. An author who means a mark as a sign
 * writes a backslash before it.
 *
 * @param source  the text that `tree` was parsed from
 */
export function checkRawMarks(file: string, tree: Root, source: string): Problem[] {
  const problems: Problem[] = [];
  visitParents(tree, 'text', (node: Text, ancestors: Nodes[]) => {
    if (!rare.test(node.value) || isAddress(node, ancestors.at(-1))) return;
    const isStart = isLineStart(node, ancestors);
    const found = [...findByRules(markRules, node.value), ...findByRules(lineRules, node.value)];
    if (found.length === 0) return;
    const offsets = listOffsets(node, source);
    for (const { index, written, headline, fix, isWarning } of found) {
      const offset = offsets[index + written.search(/\S/)] ?? offsets[0] ?? 0;
      if (isMeant(source, offset) || (index === 0 && !isStart && headline.includes('begin'))) continue;
      problems.push({ file, ...positionAt(source, offset), headline, fix, isWarning });
    }
  });
  return problems;
}

/** True for the text of a bare address. */
function isAddress({ value }: Text, parent: Nodes | undefined): boolean {
  return parent?.type === 'link' && parent.children.length === 1 && parent.url.endsWith(value);
}

/** Whether a node begins a line of its block: nothing stands before it, or a line break does. */
function isLineStart(node: Text, ancestors: Nodes[]): boolean {
  const parent = ancestors.at(-1) as Parents;
  const before = parent.children[parent.children.indexOf(node as never) - 1];
  return parent.type === 'paragraph' && (before === undefined || before.type === 'break');
}

/** True for a sign with a backslash before it, or written as a character reference: it is meant as it stands. */
function isMeant(source: string, offset: number): boolean {
  return source[offset - 1] === '\\' || source[offset] === '\\' || isReference(source, offset);
}

const reference = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z\d]{2,31});/iy;

function isReference(source: string, offset: number): boolean {
  reference.lastIndex = offset;
  return reference.test(source);
}
