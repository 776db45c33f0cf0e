import type { Nodes, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { listOffsets } from './list-offsets';

/**
 * Gives positions to the parts of a text that remark-gfm splits at an address, as in `“www.example.com”`: it leaves them and the
 * link without one, and problems in them would be reported in the first line of the file.
 *
 * @param source  the text that `tree` was parsed from
 */
export function locateAddresses(tree: Root, source: string): Root {
  // No recursion: the tree may be nested too deep.
  const open: Nodes[] = [tree];
  for (let parent = open.pop(); parent; parent = open.pop()) {
    if (!('children' in parent) || !parent.position) continue;
    let { start } = parent.position;
    for (const child of parent.children) {
      child.position ??= locate(child, { start, end: parent.position.end }, source);
      start = child.position.end;
      open.push(child);
    }
  }
  return tree;
}

type Range = NonNullable<Nodes['position']>;

/** The position of a node in the part of the file where it stands. */
function locate(node: Nodes, within: Range, source: string): Range {
  const offsets = listOffsets({ value: textOf(node), position: within }, source);
  const start = moveTo(within.start, offsets[0], source);
  return { start, end: moveTo(start, (offsets.at(-1) ?? 0) + 1, source) };
}

function moveTo(point: Range['start'], offset: number | undefined, source: string): Range['start'] {
  const { line, column, offset: from = 0 } = point;
  if (offset === undefined || offset <= from) return point;
  const passed = source.slice(from, offset).split('\n');
  const width = passed.at(-1)?.length ?? 0;
  return passed.length === 1
    ? { line, column: column + width, offset }
    : { line: line + passed.length - 1, column: width + 1, offset };
}
