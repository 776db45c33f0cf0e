import type { Library } from '@/lib/content/library';
import { type Lookup, recordLookups } from '@/lib/content/lookups';
import { href } from '@/lib/i18n/href';
import type { Locale } from '@/lib/i18n/locales';
import { cutTemplate } from '@/lib/search/page/search-page-fields';
import type { DocumentMaker } from '../create-document-maker';
import { documentHeaders } from '../document-headers';
import type { DocumentEntry } from '../manifest';
import { composeSideBySide, type TwinDocuments } from '../side-by-side/compose-side-by-side';
import { missingPath, type SitePage } from '../site-pages';
import { readStoredFile, storeFile } from '../snapshot/file-store';
import type { createNextRenderer } from './create-next-renderer';

/** A page that has been rendered and stored, and what it was made from. */
export type PublishedPage = {
  entry: DocumentEntry;
  lookups: Lookup[];
};

/** The stored documents that a page with two languages is made from. */
export type TwinEntries = Record<keyof TwinDocuments, DocumentEntry>;

type Setting = {
  /** Folder of the published site. */
  folder: string;
  render: ReturnType<typeof createNextRenderer>;
  makeDocument: DocumentMaker;
  library: Library;
};

/**
 * Renders a page, makes a document of it, and stores it compressed. Throws when Next.js cannot render it.
 *
 * @param made  of a page that is made from documents: the documents, if they are stored already
 */
export async function publishPage(
  page: SitePage,
  setting: Setting,
  made?: TwinEntries,
): Promise<PublishedPage> {
  const { folder } = setting;
  const documents = made && {
    own: (await readStoredFile(folder, made.own)).toString(),
    twin: (await readStoredFile(folder, made.twin)).toString(),
  };
  const { value: html, lookups } = await recordLookups(() => renderPage(page, setting, documents));
  const { path, kind } = page;
  const content = kind === 'search' ? cutTemplate(html) : html;
  const entry = await storeFile(folder, {
    path,
    content: new TextEncoder().encode(content),
    type: 'text/html; charset=utf-8',
    status: kind === 'missing' ? 404 : 200,
    headers: documentHeaders(setting.library.site.url, content),
  });
  return { entry, lookups };
}

/** Renders a page, and makes a document of it. Throws when Next.js cannot render it. */
export async function renderPage(
  page: SitePage,
  setting: Omit<Setting, 'folder'>,
  documents?: TwinDocuments,
): Promise<string> {
  const { library, makeDocument } = setting;
  if (page.kind !== 'sideBySide') return renderRoute(page, setting);
  const { path, slug, locale, twin } = page;
  const renderArticle = (of: Locale) => renderRoute({ path: href.article(of, slug), kind: 'page' }, setting);
  const { own, twin: other } = documents ?? {
    own: await renderArticle(locale),
    twin: await renderArticle(twin),
  };
  return makeDocument(composeSideBySide(library, page, { own, twin: other }), path);
}

async function renderRoute(
  { path, kind }: Pick<SitePage, 'path' | 'kind'>,
  { render, makeDocument }: Pick<Setting, 'render' | 'makeDocument'>,
): Promise<string> {
  const { status, headers, body } = await render({ url: findAddress(path) });
  const isRight = kind === 'missing' ? [200, 404].includes(status) : status === 200;
  if (!isRight || !headers['content-type']?.startsWith('text/html'))
    throw new Error(`${path}: expected a page, Next.js answered ${status} ${headers['content-type'] ?? ''}`);
  const rendered = body.toString();
  if (isEmptyShell(rendered)) throw new Error(`${path}: expected a page, Next.js left it to its script`);
  return makeDocument(rendered, path);
}

/** The address under which Next.js renders a page. It would take `/404` for a language that does not exist. */
function findAddress(path: string): string {
  return path === missingPath ? '/_not-found' : path;
}

/** Whether Next.js could not render a page, and sends a script that would try again in the browser. */
function isEmptyShell(html: string): boolean {
  return html.slice(0, 200).includes('id="__next_error__"');
}
