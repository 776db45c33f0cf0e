import { gfmFromMarkdown, gfmToMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type {} from 'remark-stringify';
import type { Processor } from 'unified';
import { banglaMarks } from './bangla-marks';
import { bareLinks, bareLinksFromMarkdown } from './bare-links';

/**
 * Tables, footnotes, task lists, strikethrough and bare links as in GFM, with the rules of banglaMarks and bareLinks. The one
 * plugin for whatever reads Markdown; content/README.md tells its rules.
 */
export function remarkMarks(this: Processor): void {
  const data = this.data();
  // What comes later is tried first.
  data.micromarkExtensions = [
    ...(data.micromarkExtensions ?? []),
    gfm({ singleTilde: false }),
    bareLinks(),
    banglaMarks(),
  ];
  const constructs = gfmFromMarkdown().filter(({ enter }) => !enter?.literalAutolink);
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), constructs, bareLinksFromMarkdown];
  data.toMarkdownExtensions = [...(data.toMarkdownExtensions ?? []), gfmToMarkdown()];
}
