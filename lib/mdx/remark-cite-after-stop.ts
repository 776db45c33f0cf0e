import type { Parents, PhrasingContent, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { citesSource, getAuthorComponent } from '@/lib/content/author-components';

/** Ends of sentences and parts of sentences, which stand before the mark of a source in print; not the point of `.5`. */
const stops = /^\s*([।,;:.?!…]+)(?!\p{Nd})/u;

/** WORD JOINER: keeps a mark on the line of the word before it. */
const joiner = '\u2060';

/**
 * Moves the marks of sources behind the stop that follows them, and glues them to it, as in print. Authors write them before
 * the stop, so that it is clear to which sentence they belong. From the third mark on the line may break: a longer chain would be
 * wider than a phone with large text.
 *
 * @example `a fee of 20% <Cite id="a" /> <Cite id="b" />. Next` → `a fee of 20%.⁠<Cite id="a" />⁠<Cite id="b" /> Next`
 */
export function remarkCiteAfterStop() {
  return (tree: Root) => {
    visit(tree, (node) => {
      if ('children' in node) moveMarks(node);
    });
  };
}

function moveMarks(parent: Parents): void {
  const children = parent.children as PhrasingContent[];
  for (let at = 0; at < children.length; at += 1) {
    if (!isMark(children[at])) continue;
    const end = endOfMarks(children, at);
    const marks = children.slice(at, end).filter(isMark);
    const before = children[at - 1];
    const after = children[end];
    const stop = after?.type === 'text' ? (stops.exec(after.value)?.[1] ?? '') : '';
    if (after?.type === 'text' && stop) after.value = after.value.replace(stops, '');
    const text = `${before?.type === 'text' ? before.value.trimEnd() : ''}${stop}${joiner}`;
    const glued = marks.flatMap((mark, index) => (index === 1 ? [textNode(joiner), mark] : [mark]));
    const from = before?.type === 'text' ? at - 1 : at;
    children.splice(from, end - from, textNode(text), ...glued);
    at = from + glued.length;
  }
}

/** Index after the last of the marks that begin here, with nothing but spaces between them. */
function endOfMarks(children: PhrasingContent[], start: number): number {
  let end = start + 1;
  for (let at = end; at < children.length; at += 1) {
    const node = children[at];
    if (isMark(node)) end = at + 1;
    else if (node?.type !== 'text' || node.value.trim() !== '') break;
  }
  return end;
}

function isMark(node: PhrasingContent | undefined): boolean {
  return node?.type === 'mdxJsxTextElement' && citesSource(getAuthorComponent(node.name));
}

function textNode(value: string): PhrasingContent {
  return { type: 'text', value };
}
