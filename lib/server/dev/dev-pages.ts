import type { Library } from '@/lib/content/library';
import { loadLibrary } from '@/lib/content/load-library';
import { href } from '@/lib/i18n/href';
import { findPathLocale, type Locale } from '@/lib/i18n/locales';
import { isSideBySidePath } from '@/lib/i18n/side-by-side-path';
import { createDocumentMaker } from '@/lib/publish/create-document-maker';
import { documentHeaders } from '@/lib/publish/document-headers';
import { extractFragment } from '@/lib/publish/extract-fragment';
import { fragmentStyle } from '@/lib/publish/fragment-style';
import { listOwnParts } from '@/lib/publish/own-parts';
import type { createNextRenderer, NextPage } from '@/lib/publish/render/create-next-renderer';
import { composeSideBySide } from '@/lib/publish/side-by-side/compose-side-by-side';
import { listSitePages, missingPath, type SideBySidePage } from '@/lib/publish/site-pages';
import type { Answer } from '../answer';
import { minifyAsBuilt } from './minify-as-built';

type Render = ReturnType<typeof createNextRenderer>;
type PageRequest = Parameters<Render>[0];

/** The style sheets that a page of the dev server links. */
const sheetLink = /<link rel="stylesheet" href="([^"]+)"/g;

/** Answers with pages of the dev server of Next.js, as documents with the policy that readers get. */
export function createDevPages(render: Render) {
  let css = '';

  /** The style sheet of the whole site, as the page links it. */
  async function readLinked({ body }: NextPage): Promise<void> {
    const addresses = [...body.toString().matchAll(sheetLink)].map(([, address = '']) => address);
    const sheets = await Promise.all(addresses.map((url) => render({ url })));
    css = minifyAsBuilt(sheets.map((sheet) => sheet.body.toString()).join('\n'));
  }

  async function makeDocument(url: string, html: string): Promise<string> {
    const make = createDocumentMaker(css, {
      own: await listOwnParts(await loadLibrary()),
      reportIntruders: (name, intruders) => console.warn(`${name}: not ours: ${intruders.join(' ')}`),
    });
    return make(html, url);
  }

  async function makeAnswer(url: string, page: NextPage, status = page.status): Promise<Answer> {
    await readLinked(page);
    const document = await makeDocument(url, page.body.toString());
    return answerHtml(url, document, status);
  }

  async function answerTwins(library: Library, twins: SideBySidePage): Promise<Answer> {
    const { path, slug, locale, twin } = twins;
    const readArticle = async (of: Locale) => {
      const page = await render({ url: href.article(of, slug) });
      await readLinked(page);
      return makeDocument(path, page.body.toString());
    };
    const documents = { own: await readArticle(locale), twin: await readArticle(twin) };
    return answerHtml(path, await makeDocument(path, composeSideBySide(library, twins, documents)), 200);
  }

  async function answerHtml(url: string, document: string, status: number): Promise<Answer> {
    const library = await loadLibrary();
    const isFragment = url.replace(/\?.*$/s, '').endsWith('/fragment');
    const html = isFragment ? extractFragment(document, fragmentStyle(css).path) : document;
    const body = Buffer.from(html);
    return {
      status,
      headers: {
        'Content-Type': 'text/html; charset=utf-8',
        'Cache-Control': 'no-store',
        ...documentHeaders(library.site.url, html),
        'Content-Length': body.length,
      },
      body,
    };
  }

  return {
    /** The style sheet that the last page linked. */
    readStyleSheet: () => css,
    async answer(request: PageRequest): Promise<Answer> {
      if (isSideBySidePath(request.url)) {
        const library = await loadLibrary();
        const twins = listSitePages(library).find(
          (page): page is SideBySidePage => page.kind === 'sideBySide' && page.path === request.url,
        );
        if (twins) return answerTwins(library, twins);
      }
      const page = await render(request);
      const { status, headers, body } = page;
      if (status === 404) {
        const locale = findPathLocale(request.url);
        const url = locale ? href.home(locale) + missingPath : missingPath;
        return makeAnswer(request.url, await render({ url }), 404);
      }
      // What fails is shown as Next.js shows it.
      if (status >= 500 || !headers['content-type']?.startsWith('text/html'))
        return { status, headers, body };
      return makeAnswer(request.url, page);
    },
  };
}
