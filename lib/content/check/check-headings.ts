import { isReservedAnchor } from '../anchors';
import type { Outline } from '../markup/extract-outline';
import { isVisible } from '../markup/is-visible';
import type { Problem } from '../problem';
import { idPattern } from '../schema/fields';

/** Reports headings without a valid id, with a duplicate id, or on the wrong level. */
export function checkHeadings(file: string, outline: Outline): Problem[] {
  const problems: Problem[] = [];
  const seen = new Map<string, number>();
  let above = 1;
  for (const { id, text, depth, position } of outline.headings) {
    const report = (headline: string, fix: string) => problems.push({ file, ...position, headline, fix });
    if (depth === 1) {
      report(`the heading "${text}" is on the first level, which is for the title`, 'begin it with ##');
    } else if (depth > above + 1) {
      report(`the heading "${text}" skips a level`, `begin it with ${'#'.repeat(above + 1)}`);
    }
    above = Math.max(depth, 1);
    if (!isVisible(text)) report('the heading has no text', 'write what the section is about before the id');
    if (id === undefined) {
      report(`the heading "${text}" has no id`, 'end it with an id that all languages share, like [#fees]');
    } else if (!idPattern.test(id)) {
      report(
        `the heading id "${id}" is not usable`,
        'use lower-case ASCII words joined by hyphens, like [#fees-and-limits]',
      );
    } else if (isReservedAnchor(id)) {
      report(`the heading id "${id}" is used by the page itself`, 'choose another id, in every language');
    } else if (seen.has(id)) {
      report(
        `the heading id "${id}" is used twice, first in line ${seen.get(id)}`,
        'give each heading its own id',
      );
    } else {
      seen.set(id, position.line);
    }
  }
  return problems;
}
