import type { Element, Text } from 'hast';

/** Between what is said of a source. */
const separator = ' · ';

/**
 * Most sources were checked on the same day: takes what most entries end with out of them, so that it can be said once.
 *
 * @returns what was taken out; undefined when no two entries end with the same
 */
export function shareLastPart(entries: Element[]): string | undefined {
  const ends = entries.flatMap((entry) => lastPartOf(entry) ?? []);
  const counts = new Map<string, number>();
  for (const { part } of ends) counts.set(part, (counts.get(part) ?? 0) + 1);
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  if (!most || most[1] < 2) return undefined;
  for (const { text, part } of ends)
    if (part === most[0]) text.value = text.value.slice(0, -(separator + part).length);
  return most[0];
}

/** What the first small line of an entry ends with, after its last separator. */
function lastPartOf(entry: Element): { text: Text; part: string } | undefined {
  const line = entry.children.find((node) => node.type === 'element' && node.tagName === 'small');
  const last = line?.type === 'element' ? line.children.at(-1) : undefined;
  if (last?.type !== 'text' || !last.value.includes(separator)) return undefined;
  return { text: last, part: last.value.slice(last.value.lastIndexOf(separator) + separator.length) };
}
