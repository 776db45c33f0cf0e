import { test as base, type Page } from '@playwright/test';

/** Tests of raw HTML share one blank page for each worker: they only need its parser. */
export const test = base.extend<object, { parser: Page }>({
  parser: [
    async ({ browser }, use) => {
      const page = await browser.newPage();
      await use(page);
      await page.close();
    },
    { scope: 'worker' },
  ],
});

/** What the tests want to know of a document. */
export type DocumentFacts = {
  lang: string;
  title: string;
  description: string;
  canonical: string;
  /** hreflang → address, from <link rel="alternate">. */
  alternates: Record<string, string>;
  ids: string[];
  headings: { level: number; id: string; text: string }[];
  links: { href: string; text: string; lang: string; hreflang: string; describedBy: string }[];
  /** Text of <main> outside of hidden elements, white space folded. */
  text: string;
};

/** Reads facts from raw HTML with the browser's own parser. Nothing of the document is loaded or run. */
export function readDocument(parser: Page, html: string): Promise<DocumentFacts> {
  return parser.evaluate((source) => {
    const dom = new DOMParser().parseFromString(source, 'text/html');
    const list = (selector: string) => [...dom.querySelectorAll<HTMLElement>(selector)];
    const attribute = (selector: string, name: string) =>
      dom.querySelector(selector)?.getAttribute(name) ?? '';
    const fold = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();
    const main = dom.querySelector('main')?.cloneNode(true) as HTMLElement | undefined;
    for (const hidden of main?.querySelectorAll('[hidden], style, template, noscript') ?? []) hidden.remove();
    return {
      lang: dom.documentElement.lang,
      title: dom.title,
      description: attribute('head meta[name="description"]', 'content'),
      canonical: attribute('head link[rel="canonical"]', 'href'),
      alternates: Object.fromEntries(
        list('head link[rel="alternate"][hreflang]').map((link) => [
          link.getAttribute('hreflang'),
          link.getAttribute('href'),
        ]),
      ),
      ids: list('[id]').map(({ id }) => id),
      headings: list('h1, h2, h3, h4, h5, h6').map((heading) => ({
        level: Number(heading.tagName[1]),
        id: heading.id,
        text: fold(heading.textContent),
      })),
      links: list('a[href]').map((link) => ({
        href: link.getAttribute('href') ?? '',
        text: fold(link.textContent),
        lang: link.closest('[lang]')?.getAttribute('lang') ?? '',
        hreflang: link.getAttribute('hreflang') ?? '',
        describedBy: link.getAttribute('aria-describedby') ?? '',
      })),
      text: fold(main?.textContent),
    };
  }, html);
}
