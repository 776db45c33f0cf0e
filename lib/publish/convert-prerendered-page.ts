import { createDocumentMaker, type DocumentRules } from './create-document-maker';
import { findClientComponents } from './find-client-components';

export type PageConverter = (page: { pathname: string; route: string }, html: string) => Promise<string>;

type Options = DocumentRules & {
  distDir: string;
  /** The style sheet of the whole site. */
  css: string;
  /** Called for each page that keeps the framework runtime. */
  report: (message: string) => void;
};

/** Creates a function that makes a document of a prerendered page. Pages with client components stay as they are, reported. */
export function createPageConverter({ distDir, css, report, ...rules }: Options): PageConverter {
  const makeDocument = createDocumentMaker(css, rules);
  return async ({ pathname, route }, html) => {
    const components = await findClientComponents(distDir, route);
    if (components.length === 0) return makeDocument(html, pathname);
    report(`  ${pathname} keeps the framework runtime for ${components.join(', ')}`);
    return html;
  };
}
