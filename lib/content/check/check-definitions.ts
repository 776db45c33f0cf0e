import type { Definition, FootnoteDefinition, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { isSeen } from './is-seen';
import type { NodeReport } from './node-report';

/** Reports footnotes and addresses that are written twice, that nothing refers to, or that say nothing. */
export function checkDefinitions(tree: Root, report: NodeReport): void {
  const used = new Set<string>();
  const definitions: (Definition | FootnoteDefinition)[] = [];
  const notes = new Map<string, FootnoteDefinition>();
  visit(tree, (node) => {
    if (node.type === 'linkReference' || node.type === 'imageReference') used.add(node.identifier);
    if (node.type === 'definition' || node.type === 'footnoteDefinition') definitions.push(node);
    if (node.type === 'footnoteDefinition' && !notes.has(node.identifier)) notes.set(node.identifier, node);
  });
  /** A footnote that only other footnotes refer to is shown when readers get to one of them from the text. */
  const follow = (from: Root | FootnoteDefinition) =>
    visit(from, (node) => {
      if (node.type === 'footnoteDefinition' && node !== from) return SKIP;
      if (node.type !== 'footnoteReference' || used.has(`^${node.identifier}`)) return;
      used.add(`^${node.identifier}`);
      const note = notes.get(node.identifier);
      if (note) follow(note);
    });
  follow(tree);
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
