import { dropDuplicateTwitterTags } from './drop-duplicate-twitter-tags';
import { createCssPruner } from './prune-css';
import { shortenCssVariables } from './shorten-css-variables';
import { findNextRuntime, inlineStyle, stripNextRuntime } from './strip-next-runtime';

/** Makes a document of a page without client components. The name appears in errors. */
export type DocumentMaker = (html: string, name: string) => string;

/**
 * Creates a function that turns a page rendered by Next.js into a document: without framework runtime, and with only the styles
 * that the page uses, inline. It throws when some of the runtime is left.
 *
 * @param css  the style sheet of the whole site
 */
export function createDocumentMaker(css: string): DocumentMaker {
  const pruneCss = createCssPruner(shortenCssVariables(css));
  return (html, name) => {
    const stripped = stripNextRuntime(html);
    const document = inlineStyle(dropDuplicateTwitterTags(stripped.html), pruneCss(stripped.names));
    const left = findNextRuntime(document);
    if (left.length > 0) throw new Error(`${name}: expected no framework runtime, found ${left.join(', ')}`);
    return document;
  };
}
