import { closest, distance } from 'fastest-levenshtein';

/**
 * One thing that is wrong with the content, in words that let an editor fix it.
 *
 * Lines and columns count from 1. `file` is relative to where the command runs.
 */
export type Problem = {
  file: string;
  line: number;
  column: number;
  headline: string;
  /** `path: expected …, received …`, one for each thing that is wrong under this headline. */
  issues?: string[];
  /** What to do; printed after `Fix:`. */
  fix: string;
  /** Doubtful: told, but refused only by `npm run check -- --strict`. */
  isWarning?: true;
};

export type Position = { line: number; column: number };

export const fileStart: Position = { line: 1, column: 1 };

/**
 * Formats a problem. All content errors look like this.
 *
 * @example
 * content/site.yaml:4:1: invalid site
 *   url: expected an address like https://example.com, received "example"
 * Fix: see content/README.md
 */
export function formatProblem(problem: Problem): string {
  const { file, line, column, headline, issues = [], fix, isWarning } = problem;
  return [
    `${file}:${line}:${column}: ${isWarning ? 'warning: ' : ''}${headline}`,
    ...issues.map((issue) => `  ${issue}`),
    `Fix: ${fix}`,
  ]
    .map(toLine)
    .join('\n');
}

/** Quoted content may hold line breaks, terminal codes or pages of text, which must not break the format. */
function toLine(text: string): string {
  const line = text.replace(/\p{Cc}+/gu, ' ');
  return line.length > 400 ? `${line.slice(0, 399)}…` : line;
}

/** Orders problems by file, then by position. */
export function compareProblems(a: Problem, b: Problem): number {
  return a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column;
}

/** ` (did you mean "marketplaces"?)`, or '' when no known name is similar. */
export function didYouMean(name: string, known: readonly string[]): string {
  if (known.length === 0 || name.length > 100) return '';
  const nearest = closest(name, known);
  return distance(name, nearest) <= Math.max(2, Math.floor(name.length / 3))
    ? ` (did you mean "${nearest}"?)`
    : '';
}

/** Thrown when the content has problems. Holds all of them, not the first. */
export class ContentError extends Error {
  constructor(readonly problems: Problem[]) {
    super(`the content has problems\n\n${problems.map(formatProblem).join('\n\n')}`);
    this.name = 'ContentError';
  }
}
