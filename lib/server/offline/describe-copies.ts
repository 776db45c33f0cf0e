import { createTranslator } from 'next-intl';
import type { Library } from '@/lib/content/library';
import { loadLibrary } from '@/lib/content/load-library';
import type { Messages } from '@/lib/content/schema/data-schemas';
import { formatDate } from '@/lib/i18n/format';
import { formAddresses, href, offlineAddresses } from '@/lib/i18n/href';
import { defaultLocale, findPathLocale, inEach, timeZone } from '@/lib/i18n/locales';
import { isSideBySidePath } from '@/lib/i18n/side-by-side-path';
import type { CopyWords } from '@/lib/publish/offline/copy-header';
import { searchIndexPath } from '@/lib/publish/search-index';
import { missingPath } from '@/lib/publish/site-pages';
import type { RenderPage } from '../render/page-request';
import type { Site } from '../site';
import { fillSearchPages, readSearchTexts } from '../static/fill-search-pages';
import { isCurrentModule, listQueryModules } from '../static/list-query-modules';
import { renderedPages } from '../static/rendered-pages';
import type { CopyTask } from './copy-task';

/** Modules that readers of a copy do not need. */
const otherModules = /^\/assets\/(?:moderation|editor|codeBox|askingSearchBox|ads)\./;

/** Lists what belongs to the copies of a snapshot. */
export async function describeCopies(site: Site, key: string, render: RenderPage): Promise<CopyTask> {
  const { manifest, folder } = site;
  const library = await loadLibrary();
  const { days, words } = describeDay(library, manifest.content.day);
  const documents = Object.entries(manifest.documents).filter(([path]) => isCopied(path, site));
  const rendered = await Promise.all(renderedPages.map((path) => renderWhole(render, path)));
  const searchPages = await fillSearchPages(site);
  const own = [...rendered.flatMap((page) => page ?? []), ...searchPages];
  return {
    folder,
    key,
    days,
    facts: {
      words,
      headers: site.security,
      redirects: { '/': href.home(defaultLocale), ...manifest.redirects },
      modules: listQueryModules(manifest),
      formPages: { [formAddresses.checkMessage]: href.checkMessage(defaultLocale).replace(/^\/\w+/, '') },
    },
    pages: [...documents.map(([path, { file }]) => ({ path, file })), ...own],
    files: [
      ...listFiles(site),
      {
        path: offlineAddresses.searchTexts,
        type: 'application/json',
        text: JSON.stringify(await readSearchTexts(site)),
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
