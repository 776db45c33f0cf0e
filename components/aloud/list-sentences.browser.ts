/** A sentence of the text: as it is spoken, and where it stands. */
export type Sentence = { text: string; range: Range };

/** What is not read: marks, tables and drawings, which are hard to follow by ear, and what is around the text. */
const silent = '.meta,.rail,nav,sup,[popover],.comparison,figure,.sources,.ask,.share,aside';

/** Lists the sentences of an article, from the answer on. A sentence ends where its paragraph, item or heading ends. */
export function listSentences(article: Element, locale: string): Sentence[] {
  const blocks = new Map<Element, Text[]>();
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const block = node.parentElement?.closest('p,li,h2,h3');
    if (block && !node.parentElement?.closest(silent))
      blocks.set(block, [...(blocks.get(block) ?? []), node]);
  }
  return [...blocks.values()].flatMap((nodes) => {
    const text = nodes.map(({ data }) => data).join('');
    let at = 0;
    return split(text, locale).flatMap((part) => {
      const range = rangeOf(nodes, at, at + part.trimEnd().length);
      at += part.length;
      // A voice may stumble over signs that glue words together.
      const spoken = part
        .replace(/\u2060/g, '')
        .replace(/\u2011/g, '-')
        .replace(/\s+/g, ' ')
        .trim();
      return spoken ? [{ text: spoken, range }] : [];
    });
  });
}

/** Splits a text after its sentences; older browsers do not know where they end in every language. */
function split(text: string, locale: string): string[] {
  if (!('Segmenter' in Intl)) return text.match(/.+?(?:[।.?!]\s+|$)/gs) ?? [];
  const segments = new Intl.Segmenter(locale, { granularity: 'sentence' }).segment(text);
  return [...segments].map(({ segment }) => segment);
}

function rangeOf(nodes: Text[], from: number, to: number): Range {
  const range = new Range();
  let at = 0;
  for (const node of nodes) {
    if (at <= from) range.setStart(node, Math.min(from - at, node.length));
    if (at < to) range.setEnd(node, Math.min(to - at, node.length));
    at += node.length;
  }
  return range;
}
