import type { Problem } from './problem';

/**
 * What a file may have at most. Parsers of Markdown, MDX and YAML take quadratic time, or overflow their stack, on input that
 * no editor writes; within these bounds the worst file ends in seconds. Real files have a third of them at most.
 */
export const limits = {
  /** KiB of an article's text. */
  textSize: 128,
  /** KiB of a YAML or JSON file. */
  dataSize: 256,
  /** Characters of an article's text. */
  textLength: 48_000,
  /** Lines of an article's text: a statement of code is parsed again at each of them. */
  textLines: 2000,
  /** Characters between two empty lines of an article's text, or in a line of data. */
  blockLength: 8_000,
  /** Braces in an article's text: code between braces is parsed again at each of them. */
  braces: 100,
  /** Levels of lists, quotations and indentation. */
  nesting: 24,
};

/** Size in KiB that the file may have. */
export function maxSizeOf(file: string): number {
  return isArticleText(file) ? limits.textSize : limits.dataSize;
}

function isArticleText(file: string): boolean {
  return file.endsWith('.mdx');
}

/** Looks for the first thing that no parser should be given. */
export function findExcess(file: string, text: string): Problem | undefined {
  const lines = text.split('\n');
  const report = (line: number, headline: string, fix: string) => ({ file, line, column: 1, headline, fix });
  if (isArticleText(file) && lines.length > limits.textLines) {
    return report(
      limits.textLines + 1,
      `the text is too long: expected at most ${limits.textLines} lines, received ${lines.length}`,
      'split the article',
    );
  }
  if (isArticleText(file) && text.length > limits.textLength) {
    return report(
      1,
      `the text is too long: expected at most ${limits.textLength} characters, received ${text.length}`,
      'split the article',
    );
  }
  let block = 0;
  let braces = 0;
  for (const [index, line] of lines.entries()) {
    if (line.length > limits.blockLength) {
      return report(
        index + 1,
        `the line is too long: expected at most ${limits.blockLength} characters, received ${line.length}`,
        'break it into paragraphs',
      );
    }
    const depth = nestingOf(line);
    if (depth > limits.nesting) {
      return report(
        index + 1,
        `lists or quotations nest too deep: expected at most ${limits.nesting} levels, received ${depth}`,
        'flatten them',
      );
    }
    if (!isArticleText(file)) continue;
    block = line.trim() ? block + line.length : 0;
    braces += line.split(/[{}]/).length - 1;
    if (block > limits.blockLength) {
      return report(
        index + 1,
        `the paragraph, list or table is too long: expected at most ${limits.blockLength} characters without an empty line`,
        'break it with empty lines',
      );
    }
    if (braces > limits.braces) {
      return report(
        index + 1,
        `the text has too many braces: expected at most ${limits.braces}`,
        'write the text without braces',
      );
    }
  }
  return undefined;
}

const marker = /[>*+-]|\d{1,9}[.)]/y;

/** Levels that a line opens or continues: its markers, and two columns of further indentation for each. */
function nestingOf(line: string): number {
  let markers = 0;
  let spaces = 0;
  let at = 0;
  for (;;) {
    while (line[at] === ' ' || line[at] === '\t') {
      spaces += line[at] === '\t' ? 4 : 1;
      at += 1;
    }
    marker.lastIndex = at;
    const found = marker.exec(line)?.[0];
    if (!found) break;
    const after = line[at + found.length];
    if (found !== '>' && after !== undefined && after !== ' ' && after !== '\t') break;
    markers += 1;
    at += found.length;
  }
  return markers + Math.floor(Math.max(0, spaces - markers) / 2);
}
