const closingOf: Record<string, string> = { '“': '”', '‘': '’', '"': '"', '«': '»' };

/**
 * Blanks out what stands between quotation marks, with the marks; a mark that is never closed quotes nothing.
 *
 * @returns a text of the same length
 */
export function maskQuotations(text: string): string {
  // Not a regular expression: thousands of marks that never close would take quadratic time.
  const unclosed = new Set<string>();
  let masked = '';
  let at = 0;
  for (const { 0: opening, index } of text.matchAll(/[“‘"«]/g)) {
    if (index < at || unclosed.has(opening)) continue;
    const closing = text.indexOf(closingOf[opening] ?? '', index + 1);
    if (closing < 0) {
      unclosed.add(opening);
      continue;
    }
    masked += text.slice(at, index) + ' '.repeat(closing + 1 - index);
    at = closing + 1;
  }
  return masked + text.slice(at);
}
