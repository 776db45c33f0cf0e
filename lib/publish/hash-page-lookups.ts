import pMap from 'p-map';
import type { Library } from '@/lib/content/library';
import { hashLookup, type Lookup, type OwnLookup } from '@/lib/content/lookups';
import { loadPictureLink } from '@/lib/discovery/share/load-picture';
import { loadTextFacts } from '@/lib/mdx/load-compiled-article';
import { loadShownInSections } from '@/lib/subject/sources/load-citations';
import { findModulePath } from './browser-modules';
import { countArticles } from './hand/estimate-sizes';
import { isIndexTooLarge } from './search-index';

/** Every function that `defineLookup` has made a look-up, by its name. */
const ownLookups: Readonly<Record<string, OwnLookup>> = {
  browserModulePath: findModulePath,
  countArticles,
  isIndexTooLarge,
  pictureLink: loadPictureLink,
  shownInSections: loadShownInSections,
  textFacts: loadTextFacts,
};

/** Hashes what each of some look-ups gives in a library; undefined for one that fails. */
export async function hashPageLookups(
  library: Library,
  lookups: Iterable<Lookup>,
): Promise<Map<Lookup, string | undefined>> {
  const hashes = await pMap(
    lookups,
    async (lookup) => [lookup, await hashLookup(library, lookup, ownLookups)] as const,
    { concurrency: 16 },
  );
  return new Map(hashes);
}
