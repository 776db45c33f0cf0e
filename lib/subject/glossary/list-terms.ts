import type { Library } from '@/lib/content/library';
import type { Term } from '@/lib/content/schema/data-schemas';
import { type Locale, locales } from '@/lib/i18n/locales';

export type ListedTerm = Term & { id: string };

/** Lists the glossary in the dictionary order of the language. */
export function listTerms(library: Library, locale: Locale): ListedTerm[] {
  const { compare } = new Intl.Collator(locales[locale].intl);
  return Object.entries(library.glossary)
    .map(([id, term]) => ({ id, ...term }))
    .sort((a, b) => compare(a.term[locale], b.term[locale]));
}

/** The terms that a text explains, by id, in the order of the text. */
export function listExplainedTerms(library: Library, ids: string[]): [id: string, term: Term][] {
  return ids.flatMap((id) => {
    const term = library.getTerm(id);
    return term ? [[id, term] as [string, Term]] : [];
  });
}
