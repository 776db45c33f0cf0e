import type { Heading } from 'mdast';
import { visit } from 'unist-util-visit';
import { VFileMessage } from 'vfile-message';
import { getHeadingId, parseMdx, splitFrontmatter } from '../markup/mdx-syntax';

/** Headings of the same article in another language; undefined when nothing is written there, or it is not valid MDX. */
export function readTwin(text: string): { id?: string; depth: number }[] | undefined {
  try {
    const headings: Heading[] = [];
    visit(parseMdx(splitFrontmatter(text).body), 'heading', (heading) => {
      headings.push(heading);
    });
    const read = headings.map((heading) => ({ ...getHeadingId(heading), depth: heading.depth }));
    return read.some(({ text }) => text)
      ? read.map(({ id, depth }) => ({ ...(id && { id }), depth }))
      : undefined;
  } catch (error) {
    if (error instanceof VFileMessage) return undefined;
    throw error;
  }
}
