import type { SearchIndex } from './search-data';

/** Drops keys of a section that an earlier language has too: a search reads a section in all languages as one. */
export function dropRepeatedKeys(indexes: SearchIndex[]): void {
  const seen = new Map<string, Set<string>>();
  const dropSeen = (place: string, keys: string) => {
    const known = seen.get(place) ?? new Set<string>();
    const fresh = keys.split(' ').filter((key) => !known.has(key));
    seen.set(place, new Set([...known, ...fresh]));
    return fresh.join(' ');
  };
  for (const article of indexes.flatMap(({ articles }) => articles)) {
    const { slug, sections } = article;
    article.keys = dropSeen(slug, article.keys);
    article.rest = dropSeen(slug, article.rest);
    for (const section of sections) {
      section[2] = dropSeen(`${slug}#${section[0]}`, section[2]);
      section[5] = dropSeen(`${slug}#${section[0]}`, section[5]);
    }
  }
}
