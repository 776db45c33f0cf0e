import type { SearchIndex } from '../indexing/search-data';
import { listWords } from '../query/list-words';
import type { WordAnalyzer } from '../query/word-analyzer';

/** Where a word can stand: title and aliases of an article, heading of a section, terms that it explains, what people ask, text. */
export type Field = 'title' | 'alias' | 'heading' | 'term' | 'asked' | 'text';

/** Where an entry stands in the site. The section is '' for the article itself, with the text above its first heading. */
export type Place = { slug: string; section: string };

/** A section in the index: sound keys by field, joined by spaces. */
export type Entry = { id: number } & Record<Field, string>;

/** Lists an entry per section, with the words of all languages: twins have the same sections. `places` are by entry id. */
export function listEntries(
  indexes: SearchIndex[],
  { indexKey }: WordAnalyzer,
): { entries: Entry[]; places: Place[] } {
  const entries: Entry[] = [];
  const places: Place[] = [];
  const ids = new Map<string, number>();
  // Keeps question words: they decide between pages that are otherwise alike.
  const nameKeys = (name: string) => [...new Set(listWords(name).map(indexKey).filter(Boolean))].join(' ');
  const add = (place: Place, fields: Partial<Record<Field, string>>) => {
    const name = `${place.slug}#${place.section}`;
    const id = ids.get(name) ?? entries.length;
    const entry = entries[id] ?? { id, title: '', alias: '', heading: '', term: '', asked: '', text: '' };
    for (const [field, keys] of Object.entries(fields) as [Field, string][]) {
      entry[field] = [entry[field], keys].filter(Boolean).join(' ');
    }
    ids.set(name, id);
    entries[id] = entry;
    places[id] = place;
  };
  for (const { slug, title, aliases, keys, terms, asked, sections } of indexes.flatMap(
    ({ articles }) => articles,
  )) {
    const names = { title: nameKeys(title), alias: aliases.map(nameKeys).join(' ') };
    add({ slug, section: '' }, { ...names, term: terms, asked: listAsked(asked), text: keys });
    for (const [section, heading, text, term, phrases] of sections) {
      add({ slug, section }, { heading: nameKeys(heading), term, asked: listAsked(phrases), text });
    }
  }
  return { entries, places };
}

/** The keys of phrases, each once. */
function listAsked(phrases: string): string {
  return [...new Set(phrases.split(/[ ,]/))].join(' ');
}

/** The keys that stand in the title, aliases or heading of a section, or among the terms that it explains. */
export function listNames({ title, alias, heading, term }: Entry): string[] {
  return `${title} ${alias} ${heading} ${term}`.split(' ');
}

/** Counts the articles in which each key stands. */
export function countArticles(entries: Entry[], places: Place[]): Map<string, number> {
  const counts = new Map<string, number>();
  const last = new Map<string, string>();
  for (const { id, title, alias, heading, term, asked, text } of entries) {
    const slug = places[id]?.slug ?? '';
    for (const key of `${title} ${alias} ${heading} ${term} ${asked} ${text}`.split(' ')) {
      // Entries of one article follow each other.
      if (!key || key.startsWith('?') || last.get(key) === slug) continue;
      counts.set(key, (counts.get(key) ?? 0) + 1);
      last.set(key, slug);
    }
  }
  return counts;
}
