import { createWordAnalyzer } from '../query/word-analyzer';
import { listEntries } from '../ranking/list-entries';
import { buildPhraseIndex, type PhraseIndex } from './phrase-index';
import type { SearchStore } from './search-data';

/** Indexes the wording of every section, with its heading. */
export function indexWording({ data, texts }: SearchStore): PhraseIndex {
  const { places } = listEntries(data.indexes, createWordAnalyzer(data.words));
  const entryOf = new Map(places.map(({ slug, section }, entry) => [`${slug}#${section}`, entry]));
  const all = data.indexes.flatMap(({ lang, articles }) =>
    articles.flatMap(({ slug, title, sections }) =>
      [['', title] as const, ...sections].map(([section, heading]) => ({
        entry: entryOf.get(`${slug}#${section}`) ?? 0,
        text: `${heading}. ${texts[lang][slug]?.[section] ?? ''}`,
      })),
    ),
  );
  return buildPhraseIndex(all);
}
