import { isOld } from '@/lib/content/dates/is-old';
import type { Library } from '@/lib/content/library';
import type { Source } from '@/lib/content/schema/data-schemas';
import { type Locale, locales } from '@/lib/i18n/locales';

export type ListedSource = Source & { id: string; isOld: boolean };

/** Lists the sources that the articles of a topic cite. */
export function listSourcesOfTopic(library: Library, topic: string, locale: Locale): ListedSource[] {
  const ids = new Set(library.listArticlesOfTopic(topic).flatMap(({ sources }) => sources));
  return listSources(library, [...ids], locale);
}

/** Lists the sources that no article cites: those of fees and programmes, and unused ones. */
export function listOtherSources(library: Library, locale: Locale): ListedSource[] {
  const cited = new Set(library.listArticles().flatMap(({ sources }) => sources));
  return listSources(
    library,
    library.listSourceIds().filter((id) => !cited.has(id)),
    locale,
  );
}

/** Sorted by publisher, then by title, in the order of the language. */
function listSources(library: Library, ids: string[], locale: Locale): ListedSource[] {
  const { compare } = new Intl.Collator(locales[locale].intl);
  return ids
    .flatMap((id) => {
      const source = library.getSource(id);
      return source ? [{ id, ...source, isOld: isOld(source.checkedAt, library.today) }] : [];
    })
    .sort((a, b) => compare(a.publisher[locale], b.publisher[locale]) || compare(a.title, b.title));
}
