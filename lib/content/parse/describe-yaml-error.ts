import type { YAMLError } from 'yaml';

/** Says what is wrong with the syntax of a document, and what to write. */
export function describeYamlError(
  { code, message, pos }: YAMLError,
  text: string,
): { headline: string; fix: string } {
  if (code === 'MULTIPLE_DOCS') {
    return {
      headline: 'YAML cannot be read: a line --- begins a second document',
      fix: 'remove the line ---',
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
