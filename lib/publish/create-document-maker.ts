import { dropRepeatedMetadata } from './drop-duplicate-twitter-tags';
import { createCssSelector } from './prune-css';
import { shortenProperties } from './shorten-css-variables';
import { findRuntime, inlineStyle, stripRuntime } from './strip-next-runtime';

/** Makes a document of a page that uses no client component; the name is for the error. */
export type DocumentMaker = (html: string, name: string) => string;

/**
 * A function that turns a page as Next.js renders it into a document: no framework runtime, and inline only the styles that
 * the page uses. It throws when a document would keep some of the runtime.
 *
 * @param css  the style sheet of the whole site
 */
export function createDocumentMaker(css: string): DocumentMaker {
  const select = createCssSelector(shortenProperties(css));
  return (html, name) => {
    const stripped = stripRuntime(html);
    const document = inlineStyle(dropRepeatedMetadata(stripped.html), select(stripped.names));
    const left = findRuntime(document);
    if (left.length > 0) throw new Error(`${name}: expected no framework runtime, found ${left.join(', ')}`);
    return document;
  };
}
