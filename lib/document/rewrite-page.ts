import { dropRepeatedMetadata } from './drop-repeated-metadata';
import { findClientComponents } from './find-client-components';
import { createCssSelector } from './select-css';
import { shortenProperties } from './shorten-properties';
import { findRuntime, inlineStyle, stripRuntime } from './strip-runtime';

export type PageRewriter = (page: { pathname: string; route: string }, html: string) => Promise<string>;

type Options = {
  distDir: string;
  /** The style sheet of the whole site. */
  css: string;
  /** Told of each page that is left whole. */
  report: (message: string) => void;
};

/**
 * A function that makes a document of a prerendered page. It leaves pages with client components of ours as they are,
 * and says so; it throws when a document would keep some of the framework's runtime.
 */
export function createPageRewriter({ distDir, css, report }: Options): PageRewriter {
  const select = createCssSelector(shortenProperties(css));
  return async ({ pathname, route }, html) => {
    const components = await findClientComponents(distDir, route);
    if (components.length > 0) {
      report(`  ${pathname} keeps the framework runtime for ${components.join(', ')}`);
      return html;
    }
    const stripped = stripRuntime(html);
    const document = inlineStyle(dropRepeatedMetadata(stripped.html), select(stripped.names));
    const left = findRuntime(document);
    if (left.length > 0)
      throw new Error(`${pathname}: expected no framework runtime, found ${left.join(', ')}`);
    return document;
  };
}
