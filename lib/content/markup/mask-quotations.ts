const closingOf: Record<string, RegExp> = {
  '“': /”/g,
  '‘': /’/g,
  '"': /"/g,
  '«': /»/g,
  // Between letters it is an apostrophe, not a quotation mark.
  "'": /'(?![\p{L}\p{M}\p{N}])/gu,
};
const openings = /[“‘"«]|(?<![\p{L}\p{M}\p{N}])'(?=\p{L})/gu;

/**
 * Replaces quotations, with their marks, by spaces. A mark that is never closed quotes nothing.
 *
 * @returns a text of the same length
 */
export function maskQuotations(text: string): string {
  // No regular expression: thousands of unclosed marks would take quadratic time.
  const unclosed = new Set<string>();
  let masked = '';
  let at = 0;
  for (const { 0: opening, index } of text.matchAll(openings)) {
    if (index < at || unclosed.has(opening)) continue;
    const closing = findClosing(text, opening, index + 1);
    if (closing === undefined) {
      unclosed.add(opening);
      continue;
    }
    masked += text.slice(at, index) + ' '.repeat(closing + 1 - index);
    at = closing + 1;
  }
  return masked + text.slice(at);
}

function findClosing(text: string, opening: string, from: number): number | undefined {
  const pattern = closingOf[opening];
  if (!pattern) return undefined;
  pattern.lastIndex = from;
  return pattern.exec(text)?.index;
}
