import { formatProblem, type Problem } from '@/lib/content/problem';
import type { DeskProblem } from './look';

/** @param root  the content folder as problems name it */
export function describeProblem(problem: Problem, root: string): DeskProblem {
  const { file, line, column, isWarning = false } = problem;
  const path = file.startsWith(`${root}/`) ? file.slice(root.length + 1) : file;
  // The same lines as in a terminal; the place stands in fields of its own.
  const words = formatProblem(problem)
    .slice(`${file}:${line}:${column}: ${isWarning ? 'warning: ' : ''}`.length)
    .split('\n')
    .map((words) => words.trim());
  return { path, line, column, words, isWarning };
}
