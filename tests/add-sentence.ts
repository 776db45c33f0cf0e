/**
 * Adds a sentence to the last paragraph of a text: one more paragraph would have no twin. Throws where there is none that ends with a full
 * stop.
 */
export function addSentence(mdx: string, sentence: string): string {
  const [last] = [...mdx.matchAll(/^\p{L}[^\n]*[.।]$/gmu)].slice(-1);
  if (!last) throw new Error('expected a paragraph that ends with a full stop, found none');
  const end = last.index + last[0].length;
  return `${mdx.slice(0, end)} ${sentence}${mdx.slice(end)}`;
}
