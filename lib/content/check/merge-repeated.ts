import { groupBy } from '../group-by';
import type { Problem } from '../problem';

/** Most problems of one kind that a file may have before they become one. */
const maxRepeated = 5;
/** Most lines that the one problem names. */
const maxLines = 20;

/** Makes one problem of many in a file that say the same: they have one cause, or one search and replace mends them. */
export function mergeRepeated(problems: Problem[]): Problem[] {
  return [...groupBy(problems, describeKind).values()].flatMap((same) => {
    const [first, ...others] = same;
    if (!first || same.length <= maxRepeated) return same;
    const lines = [...new Set(others.map(({ line }) => line))];
    const named = `${lines.slice(0, maxLines).join(', ')}${lines.length > maxLines ? ' …' : ''}`;
    const more = `${others.length} more like it, in ${lines.length === 1 ? 'line' : 'lines'} ${named}`;
    return [{ ...first, issues: [...(first.issues ?? []), more] }];
  });
}

/** What problems of one kind have in common; an issue begins with the path, which differs. */
function describeKind({ file, headline, issues = [], fix, isWarning }: Problem): string {
  return [file, headline, ...issues.map((issue) => issue.replace(/^[^:]*: /, '')), fix, isWarning].join('\n');
}
