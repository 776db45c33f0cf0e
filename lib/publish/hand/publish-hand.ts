import type { Element } from 'hast';
import type { LearningPath } from '@/lib/content/learning-paths';
import type { Library } from '@/lib/content/library';
import { type Lookup, recordLookups, watchLookups } from '@/lib/content/lookups';
import type { ContentModel } from '@/lib/content/parse/content-model';
import { href } from '@/lib/i18n/href';
import { type Locale, localeList } from '@/lib/i18n/locales';
import { loadHandScript } from '../browser-modules';
import type { DocumentManifest } from '../manifest';
import type { PagePlan, Published } from '../plan-pages';
import type { PageWorkers } from '../render/page-workers';
import { securityHeaders } from '../security-headers';
import { readStoredFile, type StoredFile, storeFile } from '../snapshot/file-store';
import { isOfferedWhole } from '../whole-guide';
import { buildHandFile } from './build-hand-file';
import { buildBook } from './epub/build-book';
import { takeChapter, takeGlossaryChapter } from './epub/chapter';
import { countArticles } from './estimate-sizes';
import { handPolicy } from './hand-policy';

/** The name under which the table of look-ups has those of the files to keep in a language, which are no pages. */
export function handPart(locale: Locale): string {
  return `#hand-${locale}`;
}

/** The files of a language to keep and to pass on. */
export function listHandPaths(library: Library, locale: Locale): string[] {
  const books = listBooks(library).map((path) => href.book(locale, path?.id));
  return isWhole(library) ? [href.handFile(locale), ...books] : books;
}

function isWhole(library: Library): boolean {
  return isOfferedWhole(countArticles(library));
}

/** A book of each learning path, and first one of the whole guide, unless that is too large. */
function listBooks(library: Library): (LearningPath | undefined)[] {
  return [...(isWhole(library) ? [undefined] : []), ...library.listLearningPaths()];
}

/** The pages whose documents the files are made from. */
function listUsedPages(library: Library, locale: Locale): string[] {
  const used = isWhole(library)
    ? library.listArticles()
    : library.listLearningPaths().flatMap(({ steps }) => steps.map(({ article }) => article));
  return [...used.map(({ slug }) => href.article(locale, slug)), href.glossary(locale)];
}

type HandPlan = {
  /** Languages whose files have to be made anew. */
  make: Locale[];
  /** What the others were made from, by language. */
  kept: Partial<Record<Locale, Lookup[]>>;
};

/** Plans the files: those of a language are made anew when a page in them has changed, or something else that they show. */
export function planHand(
  library: Library,
  { documents }: DocumentManifest,
  plan: PagePlan,
  previous: Published | undefined,
): HandPlan {
  const kept: HandPlan['kept'] = {};
  const before = previous?.manifest.documents ?? {};
  for (const locale of localeList) {
    const lookups = previous?.table.lookupsOf(handPart(locale));
    const isSame =
      listHandPaths(library, locale).every((path) => before[path]) &&
      listUsedPages(library, locale).every((path) => documents[path]?.hash === before[path]?.hash);
    if (lookups && isSame && !plan.isChanged(lookups)) kept[locale] = lookups;
  }
  return { make: localeList.filter((locale) => !kept[locale]), kept };
}

/** Puts the files of another snapshot into a manifest. */
export function takeHand(library: Library, manifest: DocumentManifest, from: DocumentManifest): void {
  for (const path of localeList.flatMap((locale) => listHandPaths(library, locale))) {
    const entry = from.documents[path];
    if (entry) manifest.documents[path] = entry;
  }
}

type HandRequest = {
  folder: string;
  library: Library;
  model: ContentModel;
  /** The style sheet of the whole site. */
  css: string;
  workers: PageWorkers;
};

/** Makes the files of a language, and puts them into a manifest. @returns their look-ups */
export async function makeHand(
  { folder, library, model, css, workers }: HandRequest,
  manifest: DocumentManifest,
  locale: Locale,
): Promise<Lookup[]> {
  const readPage = async (path: string) => {
    const entry = manifest.documents[path];
    if (!entry) throw new Error(`${path}: expected a page for the file to hand on, found none`);
    return (await readStoredFile(folder, entry)).toString();
  };
  const takeHome = isWhole(library) ? await renderTakeHome({ folder, model, workers }, locale) : undefined;
  const headers = securityHeaders(library.site.url);
  const store = async (file: Pick<StoredFile, 'path' | 'content' | 'type' | 'headers'>) => {
    manifest.documents[file.path] = await storeFile(folder, file);
  };
  const { lookups } = await recordLookups(async () => {
    // The day is not recorded: a new day alone makes no new file.
    const common = { library: watchLookups(library), locale, day: library.today };
    if (takeHome) {
      const script = await loadHandScript();
      const html = await buildHandFile({ ...common, readPage, takeHome: takeHome.html, script, css });
      await store({
        path: href.handFile(locale),
        content: new TextEncoder().encode(html),
        type: 'text/html; charset=utf-8',
        headers: { ...headers, 'Content-Security-Policy': `${handPolicy(html)}; frame-ancestors 'none'` },
      });
    }
    const takeChapter = keepChapters(common.library, locale, readPage);
    for (const path of listBooks(common.library))
      await store({
        path: href.book(locale, path?.id),
        content: await buildBook({ ...common, path, takeChapter }),
        type: 'application/epub+zip',
        headers,
      });
  });
  return [...new Set([...lookups, ...(takeHome?.lookups ?? [])])];
}

/** The page of the calculator, which is no published page: it is rendered for each request. */
async function renderTakeHome(
  { folder, model, workers }: Pick<HandRequest, 'folder' | 'model' | 'workers'>,
  locale: Locale,
): Promise<{ html: string; lookups: Lookup[] }> {
  await workers.update(model, 1);
  const rendered = await workers.publish({ path: href.takeHome(locale), kind: 'page' });
  if (!('page' in rendered))
    throw new Error(
      `${href.takeHome(locale)}: ${'failure' in rendered ? rendered.failure : rendered.intruders}`,
    );
  const { entry, lookups } = rendered.page;
  return { html: (await readStoredFile(folder, entry)).toString(), lookups };
}

/** Reads the chapters of books: each page is parsed once, because several books have it. */
function keepChapters(library: Library, locale: Locale, readPage: (path: string) => Promise<string>) {
  const chapters = new Map<string, Promise<Element>>();
  const take = async (page: string) => {
    const html = await readPage(page);
    return page === href.glossary(locale) ? takeGlossaryChapter(html) : takeChapter(html, library, locale);
  };
  return async (page: string) => {
    const chapter = chapters.get(page) ?? take(page);
    chapters.set(page, chapter);
    return structuredClone(await chapter);
  };
}
