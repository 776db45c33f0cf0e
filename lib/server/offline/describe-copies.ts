import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTranslator } from 'next-intl';
import type { Library } from '@/lib/content/library';
import { loadLibrary } from '@/lib/content/load-library';
import type { Messages } from '@/lib/content/schema/data-schemas';
import { formatDate } from '@/lib/i18n/format';
import { formAddresses, href, offlineAddresses } from '@/lib/i18n/href';
import { defaultLocale, findPathLocale, inEach, type Locale, localeList, timeZone } from '@/lib/i18n/locales';
import { isSideBySidePath } from '@/lib/i18n/side-by-side-path';
import type { CopyWords } from '@/lib/publish/offline/copy-header';
import { type SiteSearchPageTexts, searchPageTextsFile } from '@/lib/publish/publish-search';
import { searchIndexPath } from '@/lib/publish/search-index';
import { missingPath } from '@/lib/publish/site-pages';
import { filesFolder } from '@/lib/publish/snapshot/site-folder';
import type { StoredArticle } from '@/lib/search/indexing/stored-article';
import { type ArticleLine, indexFile, storedFile } from '@/lib/search/indexing/write-search-files';
import { createPageFiller, emptyPageFields } from '@/lib/search/page/search-page-fields';
import type { RenderPage } from '../render/page-request';
import type { Site } from '../site';
import type { CopyTask } from './copy-task';

/** Pages that are rendered for each request, and belong to a copy: without a query, which their modules read. */
const renderedPages: readonly ((locale: Locale) => string)[] = [
  (locale) => href.takeHome(locale),
  (locale) => href.compare(locale),
  href.proposal,
  (locale) => href.corrections(locale),
];

/** Modules that readers of a copy do not need. */
const otherModules = /^\/assets\/(?:moderation|askingSearchBox|ads)\./;

/** Lists what belongs to the copies of a snapshot. */
export async function describeCopies(site: Site, key: string, render: RenderPage): Promise<CopyTask> {
  const { manifest, folder } = site;
  const library = await loadLibrary();
  const { days, words } = describeDay(library, manifest.content.day);
  const documents = Object.entries(manifest.documents).filter(([path]) => isCopied(path, site));
  const rendered = await Promise.all(
    localeList.flatMap((locale) => renderedPages.map((pathOf) => renderWhole(render, pathOf(locale)))),
  );
  const searchTexts: SiteSearchPageTexts = JSON.parse(
    await readFile(join(folder, manifest.search, searchPageTextsFile), 'utf8'),
  );
  const searchPages = await Promise.all(
    Object.entries(manifest.searchPages).map(async ([path, { lang, file }]) => {
      const fill = createPageFiller(await readFile(join(folder, filesFolder, file), 'utf8'));
      return { path, text: fill(emptyPageFields(searchTexts[lang])) };
    }),
  );
  const own = [...rendered.flatMap((page) => page ?? []), ...searchPages];
  return {
    folder,
    key,
    days,
    facts: {
      words,
      headers: site.security,
      redirects: { '/': href.home(defaultLocale), ...manifest.redirects },
      modules: listModules(site),
      formPages: { [formAddresses.checkMessage]: href.checkMessage(defaultLocale).replace(/^\/\w+/, '') },
    },
    pages: [...documents.map(([path, { file }]) => ({ path, file })), ...own],
    files: [
      ...listFiles(site),
      {
        path: offlineAddresses.searchTexts,
        type: 'application/json',
        text: JSON.stringify({ page: searchTexts, places: await readPlaces(join(folder, manifest.search)) }),
      },
    ],
  };
}

/** Whether a document is a page that readers of a copy can open. One with two languages would bring the other into each copy. */
function isCopied(path: string, { manifest }: Site): boolean {
  const { status = 0, headers = {} } = manifest.documents[path] ?? {};
  const isPage = headers['Content-Type']?.startsWith('text/html') && findPathLocale(path) !== undefined;
  return Boolean(isPage) && !isSideBySidePath(path) && (status === 200 || path.endsWith(missingPath));
}

async function renderWhole(render: RenderPage, path: string) {
  const { status, body } = await render({ url: path, encoding: 'identity' });
  return status === 200 ? { path, text: Buffer.from(body).toString() } : undefined;
}

/** The scripts of pages, and the index of the search. */
function listFiles({ manifest }: Site): CopyTask['files'] {
  return Object.entries(manifest.documents)
    .filter(
      ([path]) => path === searchIndexPath || (isCurrentModule(path, manifest) && !otherModules.test(path)),
    )
    .map(([path, { file, headers }]) => ({ path, file, type: headers['Content-Type'] ?? '' }));
}

function isCurrentModule(path: string, { replaced }: Site['manifest']): boolean {
  return /^\/assets\/.*\.js$/.test(path) && !Object.hasOwn(replaced, path);
}

/** What the search shows of pages without sections, by language and slug. The texts of articles are in the copy already. */
async function readPlaces(searchFolder: string): Promise<Record<Locale, Record<string, StoredArticle>>> {
  const readLines = async (name: string) =>
    (await readFile(join(searchFolder, name), 'utf8')).split('\n').filter(Boolean);
  const [, ...index] = await readLines(indexFile);
  const stored = await readLines(storedFile);
  const places = inEach((): Record<string, StoredArticle> => ({}));
  for (const [place, line] of index.entries()) {
    const { lang, slug, article }: ArticleLine = JSON.parse(line);
    if (!article) places[lang][slug] = JSON.parse(stored[place] ?? '');
  }
  return places;
}

/** The modules that do on a phone what the server does for pages with a query. */
function listModules({ manifest }: Site): Record<string, string> {
  const find = (name: string) =>
    Object.keys(manifest.documents).find(
      (path) => path.startsWith(`/assets/${name}.`) && isCurrentModule(path, manifest),
    );
  const [search = '', form = ''] = [find('copiedSearch'), find('copiedForm')];
  return Object.fromEntries(
    localeList.flatMap((locale) => [
      [href.search(locale), search],
      [href.takeHome(locale), form],
      [href.compare(locale), form],
      [href.checkMessage(locale), form],
    ]),
  );
}

/** The day of a copy, and what the worker says, in each language. */
function describeDay(library: Library, day: string) {
  const days = inEach((locale) => formatDate(day, locale));
  const words = inEach((locale): CopyWords => {
    const messages = library.messages[locale];
    const t = createTranslator<Messages, 'OfflineCopy'>({
      locale,
      messages,
      timeZone,
      namespace: 'OfflineCopy',
    });
    const home = `<p><a href="${href.home(locale)}">${t('home')}</a></p>`;
    return {
      reading: `<p><small>${t('reading', { day: days[locale] })}</small></p>`,
      missing: `<h1>${t('missing')}</h1><p>${t('missingText')}</p>${home}`,
      unsent: `<h1>${t('unsent')}</h1><p>${t('unsentText')}</p>`,
      send: t('send'),
    };
  });
  return { days, words };
}
