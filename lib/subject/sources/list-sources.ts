import { isOld } from '@/lib/content/dates/is-old';
import type { Library } from '@/lib/content/library';
import type { Source } from '@/lib/content/schema/data-schemas';
import { type Locale, locales } from '@/lib/i18n/locales';

export type ListedSource = Source & { id: string; isOld: boolean };

/** Sources that the articles of a topic cite. */
export function listSourcesOfTopic(library: Library, topic: string, locale: Locale): ListedSource[] {
  const ids = new Set(library.listArticlesOfTopic(topic).flatMap(({ sources }) => sources));
  return listSources(library, [...ids], locale);
}

/** Sources that no article cites: they stand behind fees and programmes, or were read and not used. */
export function listOtherSources(library: Library, locale: Locale): ListedSource[] {
  const cited = new Set(library.listArticles().flatMap(({ sources }) => sources));
  return listSources(
    library,
    library.listSourceIds().filter((id) => !cited.has(id)),
    locale,
  );
}

/** By publisher, then by title, as the language orders them. */
function listSources(library: Library, ids: string[], locale: Locale): ListedSource[] {
  const { compare } = new Intl.Collator(locales[locale].intl);
  return ids
    .flatMap((id) => {
      const source = library.getSource(id);
      return source ? [{ id, ...source, isOld: isOld(source.checkedAt, library.today) }] : [];
    })
    .sort((a, b) => compare(a.publisher[locale], b.publisher[locale]) || compare(a.title, b.title));
}
