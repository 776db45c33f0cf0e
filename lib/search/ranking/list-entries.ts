import type { SearchIndex } from '../indexing/search-data';
import { listWords } from '../query/list-words';
import type { WordAnalyzer } from '../query/word-analyzer';

/**
 * Where a word can stand: title and aliases of an article, heading of a section, terms that it explains, what people ask, the words
 * of its text that distinguish it, and the rest of them.
 */
export type Field = 'title' | 'alias' | 'heading' | 'term' | 'asked' | 'text' | 'rest';

/** Where an entry stands in the site. The section is '' for the article itself, with the text above its first heading. */
export type Place = { slug: string; section: string };

/** A section in the index: sound keys by field, joined by spaces. */
export type Entry = { id: number; asked: string } & Partial<Record<Field, string>>;

/** Phrases by entry id, each with its keys in order. */
export type Phrases = string[][][];

/** Lists an entry per section, with the words of all languages: twins have the same sections. `places` are by entry id. */
export function listEntries(
  indexes: SearchIndex[],
  { indexKey }: WordAnalyzer,
): { entries: Entry[]; places: Place[]; phrases: Phrases } {
  const entries: Entry[] = [];
  const places: Place[] = [];
  const phrases: Phrases = [];
  const ids = new Map<string, number>();
  // Keeps question words: they decide between pages that are otherwise alike.
  const nameKeys = (name: string) => [...new Set(listWords(name).map(indexKey).filter(Boolean))].join(' ');
  const add = (place: Place, fields: Partial<Record<Field, string>>, names: string[] = []) => {
    const name = `${place.slug}#${place.section}`;
    const id = ids.get(name) ?? entries.length;
    const entry = entries[id] ?? { id, asked: '' };
    for (const [field, keys] of Object.entries(fields) as [Field, string][]) {
      entry[field] = [entry[field], keys].filter(Boolean).join(' ');
    }
    ids.set(name, id);
    entries[id] = { ...entry, asked: [...new Set(entry.asked.split(/[ ,]/))].join(' ') };
    places[id] = place;
    // Words of several names are no name.
    const said = [...names, fields.asked ?? ''].join().split(',');
    phrases[id] = [...(phrases[id] ?? []), ...said.map((phrase) => phrase.split(' '))];
  };
  for (const { slug, title, aliases, keys, terms, asked, rest, sections } of indexes.flatMap(
    ({ articles }) => articles,
  )) {
    const names = aliases.map(nameKeys);
    add(
      { slug, section: '' },
      { title: nameKeys(title), alias: names.join(' '), term: terms, asked, text: keys, rest },
      names,
    );
    for (const [section, heading, text, term, typed, others] of sections) {
      add({ slug, section }, { heading: nameKeys(heading), term, asked: typed, text, rest: others });
    }
  }
  return { entries, places, phrases };
}

/** The keys that stand in the title, aliases or heading of a section, or among the terms that it explains. */
export function listNames({ title, alias, heading, term }: Entry): string[] {
  return [title, alias, heading, term].join(' ').split(' ');
}

/** Counts the articles in which each key stands. */
export function countArticles(entries: Entry[], places: Place[]): Map<string, number> {
  const counts = new Map<string, number>();
  const last = new Map<string, string>();
  for (const { id, ...fields } of entries) {
    const slug = places[id]?.slug ?? '';
    for (const key of Object.values(fields).join(' ').split(' ')) {
      // Entries of one article follow each other.
      if (!key || key.startsWith('?') || last.get(key) === slug) continue;
      counts.set(key, (counts.get(key) ?? 0) + 1);
      last.set(key, slug);
    }
  }
  return counts;
}
