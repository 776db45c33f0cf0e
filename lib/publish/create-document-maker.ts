import { dropDuplicateTwitterTags } from './drop-duplicate-twitter-tags';
import { createCssPruner } from './prune-css';
import { shortenCssVariables } from './shorten-css-variables';
import { findNextRuntime, inlineStyle, stripNextRuntime } from './strip-next-runtime';

/** Makes a document of a page that uses no client component; the name is for the error. */
export type DocumentMaker = (html: string, name: string) => string;

/**
 * A function that turns a page as Next.js renders it into a document: no framework runtime, and inline only the styles that
 * the page uses. It throws when a document would keep some of the runtime.
 *
 * @param css  the style sheet of the whole site
 */
export function createDocumentMaker(css: string): DocumentMaker {
  const select = createCssPruner(shortenCssVariables(css));
  return (html, name) => {
    const stripped = stripNextRuntime(html);
    const document = inlineStyle(dropDuplicateTwitterTags(stripped.html), select(stripped.names));
    const left = findNextRuntime(document);
    if (left.length > 0) throw new Error(`${name}: expected no framework runtime, found ${left.join(', ')}`);
    return document;
  };
}
