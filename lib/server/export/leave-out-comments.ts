import { parse } from 'parse5';
import { pageAnchors } from '@/lib/content/anchors';
import { attributeOf, type HtmlElement, visitElements } from '@/lib/content/html-tree';
import { href } from '@/lib/i18n/href';
import { localeList } from '@/lib/i18n/locales';

/**
 * Removes from a page what needs our server: the comments, the form to report a mistake, and the links to it. Everything else keeps its
 * bytes.
 */
export function leaveOutComments(html: string): string {
  const ranges: { startOffset: number; endOffset: number }[] = [];
  visitElements(parse(html, { sourceCodeLocationInfo: true }), (element) => {
    const left = isSection(element) ? element : isReportLink(element) ? element.parentNode : undefined;
    const range = left && 'sourceCodeLocation' in left && left.sourceCodeLocation;
    if (range) ranges.push(range);
  });
  return ranges.reduceRight(
    (text, { startOffset, endOffset }) => text.slice(0, startOffset) + text.slice(endOffset),
    html,
  );
}

const sections: readonly (string | undefined)[] = [pageAnchors.comments, pageAnchors.write];

function isSection(element: HtmlElement): boolean {
  return element.tagName === 'section' && sections.includes(attributeOf(element, 'id'));
}

/** A link to the form stands alone in its line. */
function isReportLink(element: HtmlElement): boolean {
  const target = element.tagName === 'a' ? attributeOf(element, 'href') : undefined;
  return target !== undefined && localeList.some((locale) => target.startsWith(`${href.report(locale)}?`));
}
