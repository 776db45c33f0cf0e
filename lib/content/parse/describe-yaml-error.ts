import type { YAMLError } from 'yaml';

/** Says what is wrong with the syntax of a document, and what to write; `at` is its place when it is not where the parser stopped. */
export function describeYamlError(
  { code, message, pos }: YAMLError,
  text: string,
): { headline: string; fix: string; at?: number } {
  if (code === 'MULTIPLE_DOCS') {
    return {
      headline: 'YAML cannot be read: a line --- begins a second document',
      fix: 'remove the line ---',
    };
  }
  // A quote that is closed by a curly one goes on to the end, where the parser misses it.
  const open = message.includes('Missing closing')
    ? /(?<=[:,{[-][ \t]+)(["'])(?:(?!\1)[^\n])*[”’»“][ \t]*$/m.exec(text)
    : null;
  if (open) {
    const [written, quote] = open;
    return {
      headline: `YAML cannot be read: the text begins with ${quote} and ends with ${written.trim().at(-1)}`,
      fix: 'write the same straight quote at both ends: "…"',
      at: open.index,
    };
  }
  const from = text.lastIndexOf('\n', pos[0] - 1) + 1;
  const line = text.slice(from).split('\n', 1)[0] ?? '';
  const [quote] = /(?<=[:,{[]\s*|^\s*-\s+)[“”‘’«»]/.exec(line) ?? [];
  if (quote) {
    return {
      headline: `YAML cannot be read: the mark ${quote} is part of the text, it does not quote it`,
      fix: `write straight quotes around the text: "…"`,
    };
  }
  return {
    headline: `YAML cannot be read: ${message.split('\n')[0]}`,
    fix: 'check the indentation, and put quotes around a value that holds ": ", " #", "{" or "%" at its start',
  };
}
