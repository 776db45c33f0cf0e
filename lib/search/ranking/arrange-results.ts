import type { SearchIndex } from '../indexing/search-data';
import { listWords } from '../query/list-words';
import type { QueryWord } from '../query/query-word';
import type { WordAnalyzer } from '../query/word-analyzer';
import type { SitePlace } from './find-places';
import type { FoundSection } from './rank-sections';

/** Sections and places, the best first. */
export type FoundResult = FoundSection | SitePlace;

export function isPlace(result: FoundResult): result is SitePlace {
  return 'kind' in result;
}

type Request = { words: QueryWord[]; sections: FoundSection[]; named: SitePlace[] };

/** An article that is about the query counts among so many sections. */
const mostAbove = 3;

/**
 * Creates a function that puts the places that a query names above the sections. Only an article that has the same name stands above
 * them: a reader who types “payoneer” gets the article on Payoneer first, and then the meaning of the word.
 */
export function createArranger(indexes: SearchIndex[], { indexKey }: WordAnalyzer) {
  const listKeys = (name: string) =>
    listWords(name)
      .map(indexKey)
      .filter((key) => key && !key.startsWith('?'));
  /** By article: beginnings of its titles, and its other names, which count as a whole. */
  const names = new Map<string, { openings: string[][]; wholes: string[][] }>();
  for (const { slug, title, aliases } of indexes.flatMap(({ articles }) => articles)) {
    const known = names.get(slug) ?? { openings: [], wholes: [] };
    const [opening = '', ...clauses] = title.split(/[:,;।?]/);
    known.openings.push(listKeys(opening));
    known.wholes.push(...[slug, ...clauses, ...aliases].map(listKeys));
    names.set(slug, known);
  }
  return ({ words, sections, named }: Request): FoundResult[] => {
    const asked = words.filter(({ kind }) => kind === 'content');
    const isAsked = (keys: string[]) =>
      keys.every((key) => asked.some((word) => word.keys.has(key))) &&
      asked.every((word) => keys.some((key) => word.keys.has(key)));
    const isAbout = ({ slug }: FoundSection) => {
      const { openings = [], wholes = [] } = names.get(slug) ?? {};
      return openings.some((keys) => isAsked(keys.slice(0, asked.length))) || wholes.some(isAsked);
    };
    const own = named.filter(({ kind }) => ['tool', 'page', 'site'].includes(kind));
    // The page itself, not again its opening.
    const others = sections.filter(({ slug, section }) => section || !own.some((page) => page.slug === slug));
    const above = others.slice(0, mostAbove).findIndex(isAbout) + 1;
    return [
      ...own,
      ...others.slice(0, above),
      ...named.filter((place) => !own.includes(place)),
      ...others.slice(above),
    ];
  };
}
