import { diffArrays } from 'diff';

/** Milliseconds after which texts count as wholly different. */
const patience = 500;

/** A part of a merged text: what both agree on, or what two people wrote in the same place. */
export type MergedPart = { same: string } | { mine: string; theirs: string };

/**
 * Merges two texts that were made from the same one, paragraph by paragraph. A paragraph is what stands between empty lines; in the
 * fields above an article, and in data, it is a line.
 *
 * @param base  the text that both were made from; undefined when it is not known any more: then every difference is to be decided
 */
export function mergeTexts(mine: string, base: string | undefined, theirs: string): MergedPart[] {
  const [a, b] = [splitText(mine), splitText(theirs)];
  if (base === undefined) return joinParts(compare(a, b));
  const o = splitText(base);
  return joinParts(merge({ a, b, o }));
}

/** The merged text, or undefined when something is to be decided. */
export function joinMerged(parts: MergedPart[]): string | undefined {
  return parts.every((part) => 'same' in part)
    ? parts.map((part) => ('same' in part ? part.same : '')).join('')
    : undefined;
}

/** A text in paragraphs, each with the empty lines after it: joined, they are the text. */
export function splitText(text: string): string[] {
  const fields = /^---\n[\s\S]*?\n---\n+/.exec(text)?.[0] ?? (isData(text) ? text : '');
  const lines = fields.match(/[^\n]*\n+|[^\n]+$/g) ?? [];
  return [...lines, ...splitParagraphs(text.slice(fields.length))];
}

/** Data is all lines: a file of YAML or JSON has fields, but no mark above them. */
function isData(text: string): boolean {
  return !text.startsWith('---\n');
}

function splitParagraphs(text: string): string[] {
  return text.match(/[\s\S]+?(?:\n[ \t]*(?=\n)\n+|$)/g) ?? [];
}

/** What one side made of a stretch of the base. */
type Change = { from: number; to: number; text: string[] };

function listChanges(base: string[], other: string[]): Change[] {
  const found = diffArrays(base, other, { timeout: patience });
  if (!found) return [{ from: 0, to: base.length, text: other }];
  const changes: Change[] = [];
  let at = 0;
  let last: Change | undefined;
  for (const { added, removed, value } of found) {
    if (!added && !removed) {
      at += value.length;
      last = undefined;
      continue;
    }
    last ??= changes[changes.push({ from: at, to: at, text: [] }) - 1];
    if (last && added) last.text.push(...value);
    if (last && removed) {
      at += value.length;
      last.to = at;
    }
  }
  return changes;
}

type Sides = { mine: Change[]; theirs: Change[] };

/** Goes through the base: a stretch that one side changed is that side's, one that both changed is to be decided. */
function merge({ a, b, o }: { a: string[]; b: string[]; o: string[] }): MergedPart[] {
  const left: Sides = { mine: listChanges(o, a), theirs: listChanges(o, b) };
  const parts: MergedPart[] = [];
  let at = 0;
  for (;;) {
    const from = Math.min(left.mine[0]?.from ?? o.length, left.theirs[0]?.from ?? o.length);
    parts.push({ same: o.slice(at, from).join('') });
    if (left.mine.length + left.theirs.length === 0) return parts;
    const { to, mine, theirs } = takeStretch(left, from);
    const [own, other] = [mine, theirs].map((changes) => apply(o, { from, to }, changes));
    if (own === undefined || other === undefined) return parts;
    if (theirs.length === 0 || own === other) parts.push({ same: own });
    else if (mine.length === 0) parts.push({ same: other });
    else parts.push({ mine: own, theirs: other });
    at = to;
  }
}

/**
 * Takes the changes of the next stretch of the base. Changes that only border on each other are stretches of their own, unless both put
 * something in the same place.
 */
function takeStretch(left: Sides, from: number): Sides & { to: number } {
  const taken: Sides = { mine: [], theirs: [] };
  const sides = ['mine', 'theirs'] as const;
  const starts = sides.filter((side) => left[side][0]?.from === from);
  // What is put before a paragraph does not touch it.
  const inserting = starts.filter((side) => left[side][0]?.to === from);
  let to = from;
  const take = (side: 'mine' | 'theirs') => {
    const change = left[side].shift();
    if (!change) return;
    taken[side].push(change);
    to = Math.max(to, change.to);
  };
  for (const side of inserting.length > 0 ? inserting : starts) take(side);
  for (;;) {
    const side = sides.find((one) => (left[one][0]?.from ?? Number.POSITIVE_INFINITY) < to);
    if (!side) return { ...taken, to };
    take(side);
  }
}

function apply(base: string[], { from, to }: { from: number; to: number }, changes: Change[]): string {
  const made: string[] = [];
  let at = from;
  for (const change of changes) {
    made.push(...base.slice(at, change.from), ...change.text);
    at = change.to;
  }
  return [...made, ...base.slice(at, to)].join('');
}

function compare(mine: string[], theirs: string[]): MergedPart[] {
  const changes = listChanges(theirs, mine);
  let at = 0;
  const parts: MergedPart[] = [];
  for (const { from, to, text } of changes) {
    parts.push({ same: theirs.slice(at, from).join('') });
    parts.push({ mine: text.join(''), theirs: theirs.slice(from, to).join('') });
    at = to;
  }
  return [...parts, { same: theirs.slice(at).join('') }];
}

function joinParts(parts: MergedPart[]): MergedPart[] {
  const joined: MergedPart[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if ('same' in part && part.same === '') continue;
    if ('same' in part && last && 'same' in last) joined[joined.length - 1] = { same: last.same + part.same };
    else joined.push(part);
  }
  return joined;
}
