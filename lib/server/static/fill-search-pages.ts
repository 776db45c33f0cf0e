import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inEach, type Locale } from '@/lib/i18n/locales';
import type { DocumentManifest } from '@/lib/publish/manifest';
import { type SiteSearchPageTexts, searchPageTextsFile } from '@/lib/publish/publish-search';
import { filesFolder } from '@/lib/publish/snapshot/site-folder';
import type { StoredArticle } from '@/lib/search/indexing/stored-article';
import { type ArticleLine, indexFile, storedFile } from '@/lib/search/indexing/write-search-files';
import { createPageFiller, emptyPageFields } from '@/lib/search/page/search-page-fields';

type Snapshot = { folder: string; manifest: Pick<DocumentManifest, 'search' | 'searchPages'> };

/** The search pages of a snapshot, before anything was asked. */
export async function fillSearchPages({ folder, manifest }: Snapshot) {
  const texts = await readPageTexts({ folder, manifest });
  return Promise.all(
    Object.entries(manifest.searchPages).map(async ([path, { lang, file, headers }]) => {
      const fill = createPageFiller(await readFile(join(folder, filesFolder, file), 'utf8'));
      return { path, text: fill(emptyPageFields(texts[lang])), headers };
    }),
  );
}

/** What the module needs that answers the search page in the browser, besides the index: `CopiedSearchTexts` of the module. */
export async function readSearchTexts(snapshot: Snapshot) {
  return {
    page: await readPageTexts(snapshot),
    places: await readPlaces(join(snapshot.folder, snapshot.manifest.search)),
  };
}

async function readPageTexts({ folder, manifest }: Snapshot): Promise<SiteSearchPageTexts> {
  return JSON.parse(await readFile(join(folder, manifest.search, searchPageTextsFile), 'utf8'));
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
