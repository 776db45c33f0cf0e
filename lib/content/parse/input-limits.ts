import type { Problem } from '../problem';

/**
 * Limits of content files. Parsers of Markdown, MDX and YAML take quadratic time, or overflow their stack, on hostile input;
 * within these limits the worst file takes seconds. Real files stay below a third of them.
 */
export const limits = {
  /** KiB of an article's text. */
  textSize: 128,
  /** KiB of a YAML or JSON file. */
  dataSize: 256,
  /** Characters of an article's text. A longer one would exceed what a page may weigh, so it is split. */
  textLength: 36_000,
  /** Lines of an article's text: the MDX parser tries code again at each line, for a second in the worst text of 2,000. */
  textLines: 2_000,
  /** Characters between two empty lines of an article's text, or in a line of data. */
  blockLength: 8_000,
  /** Marks of emphasis, as * and _, between two empty lines of an article's text. */
  blockMarks: 800,
  /** Braces in an article's text outside code: the MDX parser tries code again at each brace. */
  braces: 100,
  /** Braces in all, for a fence that only looks like one: 400 take two seconds in the worst text. */
  bracesInAll: 400,
  /** Levels of lists, quotations and indentation. */
  nesting: 24,
  /** Elements inside each other: more overflow the compiler's stack. A table in a list in a quotation has ten. */
  depth: 50,
  /** Columns of a Markdown table. Rows are padded to the header's width, so a wide header could need gigabytes. */
  columns: 20,
};

/** Largest size of the file in KiB. */
export function maxSizeOf(file: string): number {
  return isArticleText(file) ? limits.textSize : limits.dataSize;
}

function isArticleText(file: string): boolean {
  return file.endsWith('.mdx');
}

/** Finds the first limit that a file exceeds, before it reaches a parser. */
export function findExceededLimit(file: string, text: string): Problem | undefined {
  const lines = text.split('\n');
  const found = findLongLine(lines) ?? (isArticleText(file) ? findLongText(text, lines) : undefined);
  return found && { file, line: found.line, column: 1, headline: found.headline, fix: found.fix };
}

type Exceeded = { line: number; headline: string; fix: string };

function findLongLine(lines: string[]): Exceeded | undefined {
  for (const [index, { length }] of lines.entries()) {
    if (length > limits.blockLength) {
      const headline = `the line is too long: expected at most ${limits.blockLength} characters, received ${length}`;
      return { line: index + 1, headline, fix: 'break it into paragraphs' };
    }
    const depth = nestingOf(lines[index] ?? '');
    if (depth > limits.nesting) {
      const headline = `lists or quotations are nested too deep: expected at most ${limits.nesting} levels, received ${depth}`;
      return { line: index + 1, headline, fix: 'flatten them' };
    }
  }
  return undefined;
}

function findLongText(text: string, lines: string[]): Exceeded | undefined {
  for (const [expected, received, unit] of [
    [limits.textLength, text.length, 'characters'],
    [limits.textLines, lines.length, 'lines'],
  ] as const) {
    const headline = `the text is too long: expected at most ${expected} ${unit}, received ${received}`;
    if (received > expected) return { line: 1, headline, fix: 'split the article' };
  }
  let length = 0;
  let marks = 0;
  let braces = 0;
  let bracesInAll = 0;
  const isCode = createFenceReader();
  for (const [index, line] of lines.entries()) {
    if (!line.trim()) length = marks = 0;
    length += line.length;
    marks += count(line, /[*_~]/g);
    const found = count(line, /[{}]/g);
    bracesInAll += found;
    if (!isCode(line)) braces += found;
    const report = (headline: string, fix: string) => ({ line: index + 1, headline, fix });
    if (length > limits.blockLength) {
      const headline = `the paragraph, list or table is too long: expected at most ${limits.blockLength} characters`;
      return report(headline, 'break it with an empty line');
    }
    if (marks > limits.blockMarks) {
      const headline = `the paragraph has too many of the marks * _ ~: expected at most ${limits.blockMarks}`;
      return report(headline, 'write it without emphasis');
    }
    if (braces > limits.braces || bracesInAll > limits.bracesInAll) {
      const [most, where] =
        braces > limits.braces ? [limits.braces, ' outside code'] : [limits.bracesInAll, ''];
      return report(
        `the text has too many braces${where}: expected at most ${most}`,
        'write it without them',
      );
    }
  }
  return undefined;
}

/** Tells of each line in turn whether it is in a block of code between fences. */
function createFenceReader(): (line: string) => boolean {
  let fence = '';
  return (line) => {
    const mark = /^[ \t>]*(`{3,}|~{3,})([^`]*)$/.exec(line);
    if (!fence) {
      fence = mark?.[1] ?? '';
      return false;
    }
    const isEnd = mark?.[1]?.startsWith(fence) && !mark[2]?.trim();
    if (isEnd) fence = '';
    return !isEnd;
  };
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

const marker = /[>*+-]|\d{1,9}[.)]/y;

/** Nesting of a line: its markers, plus one level for every two columns of further indentation. */
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
