import { authorComponents } from '@/lib/content/author-components';
import type { ReferenceKind } from '@/lib/content/define-component';
import { createLibrary } from '@/lib/content/library';
import type { ContentModel } from '@/lib/content/parse/content-model';
import type { Locale } from '@/lib/i18n/locales';

/** What a writer may refer to: `markup` is what stands in a text, `id` what stands in facts. */
export type ContentName = { id: string; markup: string; says: string };

/** Lists what the content has a name for, each with the component that refers to it. */
export function listNames(model: ContentModel, locale: Locale): ContentName[] {
  const known = listKnown(model, locale);
  return Object.entries(authorComponents).flatMap(([component, { refersTo = {}, holds }]) =>
    Object.entries(refersTo).flatMap(([prop, kind]) =>
      (known[kind as ReferenceKind] ?? []).map(({ id, says }) => ({
        id,
        markup:
          holds === 'nothing'
            ? `<${component} ${prop}="${id}" />`
            : `<${component} ${prop}="${id}">${says}</${component}>`,
        says,
      })),
    ),
  );
}

type Known = Record<ReferenceKind, { id: string; says: string }[]>;

function listKnown(model: ContentModel, locale: Locale): Known {
  const library = createLibrary(model);
  const named = (ids: Iterable<string>, says: (id: string) => string | undefined) =>
    [...ids].map((id) => ({ id, says: says(id) ?? '' }));
  return {
    source: named(library.listSourceIds(), (id) => library.getSource(id)?.title),
    table: named(model.tableIds, (id) => library.getTable(id)?.caption[locale]),
    chart: named(model.chartIds, (id) => library.getChart(id)?.title[locale]),
    term: named(Object.keys(model.glossary?.value ?? {}), (id) => library.getTerm(id)?.term[locale]),
    article: library.listArticles().map(({ slug, texts }) => ({ id: slug, says: texts[locale].title })),
  };
}
