import type { OwnParts } from './allowed-elements';
import { breakLongWords } from './break-long-words';
import { dropDuplicateTwitterTags } from './drop-duplicate-twitter-tags';
import { keepHyphens } from './keep-hyphens';
import { linkBackToMarks } from './link-back-to-marks';
import { listIntruders } from './list-intruders';
import { createCssPruner } from './prune-css';
import { shortenCssVariables } from './shorten-css-variables';
import { escapeStyle, inlineStyle, stripNextRuntime } from './strip-next-runtime';

/** Makes a document of a page without client components. The name appears in reports. */
export type DocumentMaker = (html: string, name: string) => string;

export type DocumentRules = {
  own: OwnParts;
  /** Called for a document that holds what is not ours. */
  reportIntruders: (name: string, intruders: string[]) => void;
};

/**
 * Creates a function that turns a page rendered by Next.js into a document: without framework runtime, with hyphens that do
 * not break off stubs, and with only the styles that the page uses, inline.
 *
 * @param css  the style sheet of the whole site
 */
export function createDocumentMaker(css: string, { own, reportIntruders }: DocumentRules): DocumentMaker {
  const pruneCss = createCssPruner(shortenCssVariables(css));
  return (html, name) => {
    const stripped = stripNextRuntime(linkBackToMarks(html));
    const style = escapeStyle(pruneCss(stripped.names));
    const document = inlineStyle(dropDuplicateTwitterTags(breakLongWords(keepHyphens(stripped.html))), style);
    const intruders = listIntruders(document, { ...own, style });
    if (intruders.length > 0) reportIntruders(name, intruders);
    return document;
  };
}
