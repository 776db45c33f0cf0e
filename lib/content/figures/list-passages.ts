import type { Nodes, Root } from 'mdast';
import { citesSource, getAuthorComponent } from '../author-components';
import type { AuthorComponent } from '../define-component';
import { listOffsets } from '../markup/list-offsets';

/** A part of an article whose figures need their source in it: a paragraph, a list item, a row of a table, a footnote. */
export type Passage = {
  /** Its sentences. Code, tags and figures of the author's own are spaces. */
  text: string;
  /** Where each character of `text` stands in the file. */
  offsets: number[];
  /** Whether it cites a source, itself or in a footnote to which it refers. */
  isCited: boolean;
};

type OpenPassage = Passage & { notes: string[] };

/** Where a node stands: in which passage, and whether between tags that make figures the author's own. */
type Place = { passage?: OpenPassage; isOwn: boolean };

/** These begin a passage of their own, also inside another one. */
const passageTypes = ['listItem', 'tableRow', 'footnoteDefinition'];
/** Two of these are apart, as words. */
const blockTypes = ['paragraph', 'tableCell'];

/**
 * Lists the passages of an article, in reading order. A paragraph in a list item or in a footnote belongs to it; one in a block
 * component stands for itself. Headings and code are no passages.
 *
 * @param source  the text that `tree` was parsed from
 */
export function listPassages(tree: Root, source: string): Passage[] {
  const passages: OpenPassage[] = [];
  const citedNotes = new Set<string>();
  const open = () => {
    const passage: OpenPassage = { text: '', offsets: [], isCited: false, notes: [] };
    passages.push(passage);
    return passage;
  };
  const read = (node: Nodes, around: Place): void => {
    if (node.type === 'heading') return;
    const place = enter(node, around, open);
    const { passage, isOwn } = place;
    if (passage) addNode(passage, node, isOwn ? '' : source);
    if ('children' in node) for (const child of node.children) read(child, place);
    if (node.type === 'footnoteDefinition' && passage?.isCited) citedNotes.add(node.identifier);
  };
  read(tree, { isOwn: false });
  return passages.map(({ text, offsets, isCited, notes }) => ({
    text,
    offsets,
    isCited: isCited || notes.some((note) => citedNotes.has(note)),
  }));
}

/** The place of what is inside a node. */
function enter(node: Nodes, around: Place, open: () => OpenPassage): Place {
  const component = getComponent(node);
  if (component?.display === 'block') {
    // Text between tags on one line has no paragraph.
    return { ...around, passage: node.type === 'mdxJsxTextElement' ? open() : undefined };
  }
  const isOwn = around.isOwn || component?.isOwnFigure === true;
  const isPassage = passageTypes.includes(node.type);
  const isLoose = !around.passage && (node.type === 'paragraph' || node.type === 'text');
  return { isOwn, passage: isPassage || isLoose ? open() : around.passage };
}

/** Adds what a node itself says to its passage. */
function addNode(passage: OpenPassage, node: Nodes, source: string): void {
  if (node.type === 'text' && source) {
    passage.text += node.value;
    passage.offsets.push(...listOffsets(node, source));
  } else if (blockTypes.includes(node.type)) {
    addSpace(passage, node, '\n');
  } else if (!('children' in node)) {
    addSpace(passage, node, ' ');
  }
  if (node.type === 'footnoteReference') passage.notes.push(node.identifier);
  if (citesSource(getComponent(node))) passage.isCited = true;
}

function addSpace(passage: OpenPassage, { position }: Nodes, space: string): void {
  passage.text += space;
  passage.offsets.push(position?.start.offset ?? 0);
}

function getComponent(node: Nodes): AuthorComponent | undefined {
  return 'name' in node ? getAuthorComponent(node.name) : undefined;
}
