import { groupBy } from '@/lib/content/group-by';
import { type Meeting, worthOf } from './create-vocabulary';
import type { QueryWord } from './read-query';
import type { Field, Place } from './search-entries';

/** What the index found in one section. */
export type SectionMatch = {
  entry: number;
  score: number;
  /** Keys of the query that led here. */
  queryKeys: string[];
  /** Key of the site → fields it stands in. */
  fields: Record<string, Field[]>;
};

export type FoundSection = Place & {
  score: number;
  /** How well the query is answered here, 0 to 1: what its words tell, by where and how they were met. */
  fit: number;
  match: SectionMatch;
};

type Request = {
  results: SectionMatch[];
  words: QueryWord[];
  places: Place[];
  /** What a word tells, by the keys it met: a word that stands everywhere tells nothing. */
  weigh: (keys: string[]) => number;
};

/** How much a word says about what a section is about, by where it stands. */
const fieldFit: Record<Field, number> = { title: 1, alias: 1, heading: 0.85, term: 0.75, text: 0.5 };
/** What of that a title says about the sections below it, and a section about the article. */
const inherited = { fromTitle: 0.8, fromSection: 0.6 };
/** The second section of an article is worth less, the third again: a list is of different articles. */
const repeated = 0.6;
/** A question decides between pages that are otherwise alike. */
const questionWeight = 0.15;
/** Below this fit, what was found is chance. Less is enough where the site knows every word, and has one in a title or heading. */
const leastFit = { usual: 0.4, named: 0.28 };

/** Ranks sections by what stands in them and in the title above them, and by how much of the query that answers. */
export function rankSections({ results, words, places, weigh }: Request): FoundSection[] {
  const asked = words
    .filter(({ kind }) => kind !== 'number')
    .map((word) => ({
      word,
      weight: weigh(listSure(word)) * (word.kind === 'question' ? questionWeight : 1),
    }));
  const total = asked.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0 || words.every(({ kind }) => kind !== 'content')) return [];
  const named = new Set(words.filter(({ kind }) => kind === 'content').flatMap(listSure));
  const isKnown = words.every(
    ({ kind, keys }) => kind === 'number' || [...keys.values()].some((meeting) => sure.includes(meeting)),
  );
  const askedWords = asked.map(({ word }) => word);
  const candidates = results.flatMap((match) => {
    const place = places[match.entry];
    const fits = listFits(askedWords, match);
    return place ? [{ place, match, fits, isNamed: isKnown && isNamedIn(match, named) }] : [];
  });
  const found: FoundSection[] = [];
  for (const article of groupBy(candidates, ({ place }) => place.slug).values()) {
    const lead = article.find(({ place }) => place.section === '');
    const sections = article.filter((candidate) => candidate !== lead);
    // What the sections say of their article.
    const below = asked.map((_, index) => Math.max(0, ...sections.map(({ fits }) => fits[index] ?? 0)));
    const bestBelow = Math.max(0, ...sections.map(({ match }) => match.score));
    const isNamedBelow = sections.some(({ isNamed }) => isNamed);
    for (const { place, match, fits, isNamed } of article) {
      const isLead = place.section === '';
      const share = isLead ? inherited.fromSection : inherited.fromTitle;
      const others = isLead ? below : (lead?.fits ?? []);
      const fit =
        asked.reduce(
          (sum, { weight }, index) => sum + weight * Math.max(fits[index] ?? 0, share * (others[index] ?? 0)),
          0,
        ) / total;
      const isNear = isNamed || (isLead ? isNamedBelow : lead?.isNamed);
      if (fit < (isNear ? leastFit.named : leastFit.usual)) continue;
      const best = isLead ? bestBelow : (lead?.match.score ?? 0);
      found.push({ ...place, fit, score: fit ** 2 * Math.log1p(match.score + share * best), match });
    }
  }
  return spreadArticles(found);
}

const sure: Meeting[] = ['same', 'joined', 'split', 'synonym'];

/** Keys that a word stands for without a guess: one that only resembles a word of the site is as telling as an unknown one. */
function listSure({ keys }: QueryWord): string[] {
  return [...keys].flatMap(([key, meeting]) => (sure.includes(meeting) ? [key] : []));
}

/** Whether one of some keys stands in a title or heading, or among the terms that a section explains. */
function isNamedIn({ fields }: SectionMatch, keys: Set<string>): boolean {
  for (const key of keys) if (fields[key]?.some((field) => field !== 'text')) return true;
  return false;
}

/** How well each word of the query was met in a section: 0 where it was not. */
function listFits(words: QueryWord[], { queryKeys, fields }: SectionMatch): number[] {
  const fits = words.map(() => 0);
  for (const [key, met] of Object.entries(fields)) {
    const fitHere = Math.max(...met.map((field) => fieldFit[field]));
    for (const [index, word] of words.entries()) {
      const meeting = word.keys.get(key) ?? (queryKeys.includes(word.key) && guessOf(word, key));
      if (meeting) fits[index] = Math.max(fits[index] ?? 0, worthOf(meeting, word.key) * fitHere);
    }
  }
  return fits;
}

/** How a word may have met a key that it does not name. */
function guessOf({ key, near, begun }: QueryWord, met: string): Meeting | undefined {
  if (near) return 'near';
  return begun && met.startsWith(key) ? 'begun' : undefined;
}

/** Sorts by score, and lets no article fill the list. */
function spreadArticles(found: FoundSection[]): FoundSection[] {
  const seen = new Map<string, number>();
  return found
    .sort((a, b) => b.score - a.score)
    .map((section) => {
      const earlier = seen.get(section.slug) ?? 0;
      seen.set(section.slug, earlier + 1);
      return { ...section, score: section.score * repeated ** earlier };
    })
    .sort((a, b) => b.score - a.score);
}
