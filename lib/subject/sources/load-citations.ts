import type { ArticleBody } from '@/lib/content/article';
import type { Library } from '@/lib/content/library';
import { defineLookup } from '@/lib/content/lookups';
import type { Section } from '@/lib/content/markup/extract-sections';
import { referencesOf } from '@/lib/content/markup/list-references';
import type { Locale } from '@/lib/i18n/locales';
import { createSectionLoader } from '@/lib/mdx/load-sections';
import { type Citation, listCitations, type ShownInSection } from './list-citations';

/** Kept per process: every page of sources reads all articles. */
const shown = new WeakMap<ArticleBody, Promise<ShownInSection[]>>();

/** Loads the tables and drawings in each section of an article. Pages of sources depend on these, not on every word. */
export const loadShownInSections = defineLookup(
  'shownInSections',
  (library: Library, slug: string, locale: Locale): Promise<ShownInSection[]> => {
    const text = library.getBody(slug, locale);
    const loading =
      (text && shown.get(text)) ??
      createSectionLoader(library)({ slug }, locale).then((sections) => sections.flatMap(keepShown));
    if (text) shown.set(text, loading);
    return loading;
  },
);

function keepShown({ id, elements }: Section): ShownInSection[] {
  const kept = elements.filter((element) =>
    referencesOf(element).some(({ kind }) => kind === 'table' || kind === 'chart'),
  );
  return kept.length > 0 ? [{ id, elements: kept }] : [];
}

/** Loads what cites each source, in a language. */
export async function loadCitations(library: Library, locale: Locale): Promise<Map<string, Citation[]>> {
  const read = library
    .listArticles()
    .map(async ({ slug }) => [slug, await loadShownInSections(library, slug, locale)] as const);
  return listCitations(library, locale, new Map(await Promise.all(read)));
}
