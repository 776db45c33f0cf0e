import { groupBy } from '@/lib/content/group-by';
import type { QueryWord } from '../query/parse-query';
import type { Place } from './list-entries';
import {
  createWordScorer,
  listCertainKeys,
  listLikelyKeys,
  type SectionMatch,
  type WordScores,
} from './score-words';

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
  isSubject: (key: string) => boolean;
};

/** What of that a title says about the sections below it, and a section about the article. */
const inherited = { fromTitle: 0.8, fromSection: 0.6 };
/** The second section of an article is worth less, the third again: a list is of different articles. */
const repeated = 0.6;
/** A question decides between pages that are otherwise alike. */
const questionWeight = 0.15;
/**
 * Below this fit, what was found is chance. Less is enough where the site knows every word and has one in a title or heading,
 * and where the query names the subject of the site.
 */
const leastFit = { usual: 0.42, named: 0.28, subject: 0.15 };

/** Ranks sections by what stands in them and in the title above them, and by how much of the query that answers. */
export function rankSections({ results, words, places, weigh, isSubject }: Request): FoundSection[] {
  if (words.every(({ kind }) => kind !== 'content')) return [];
  const asked = words.filter(({ kind }) => kind !== 'number');
  const weights = asked.map(
    (word) => weigh(listCertainKeys(word)) * (word.kind === 'question' ? questionWeight : 1),
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const isOnSubject = asked.some((word) => listLikelyKeys(word).some(isSubject));
  const isKnown = asked.every((word) => listCertainKeys(word).length > 0);
  const measure = createWordScorer(asked);
  const found: FoundSection[] = [];
  for (const [slug, matches] of groupBy(results, ({ entry }) => places[entry]?.slug ?? '')) {
    const sections = matches.map((match) => ({
      section: places[match.entry]?.section ?? '',
      match,
      score: match.score,
      ...measure(match),
    }));
    const lead = sections.find(({ section }) => section === '');
    const below = sumUp(sections.filter((section) => section !== lead));
    for (const { section, match, score, fits, isNamed } of sections) {
      const [share, others] = section === '' ? [inherited.fromSection, below] : [inherited.fromTitle, lead];
      let answered = 0;
      for (const [index, weight] of weights.entries())
        answered += weight * Math.max(fits[index] ?? 0, share * (others?.fits[index] ?? 0));
      const fit = answered / total;
      const isNear = isKnown && (isNamed || others?.isNamed);
      if (fit < leastFit[isOnSubject ? 'subject' : isNear ? 'named' : 'usual']) continue;
      const worth = fit ** 1.5 * Math.log1p(score + share * (others?.score ?? 0));
      found.push({ slug, section, score: worth, fit, match });
    }
  }
  return spreadArticles(found);
}

type Measured = WordScores & { score: number };

/** What the sections of an article say of it: of each word what the one says that has most of it. */
function sumUp(sections: Measured[]): Measured | undefined {
  const [first, ...others] = sections;
  if (!first) return undefined;
  const sum = { ...first, fits: [...first.fits] };
  for (const { fits, isNamed, score } of others) {
    for (const [index, fit] of fits.entries()) sum.fits[index] = Math.max(sum.fits[index] ?? 0, fit);
    sum.isNamed ||= isNamed;
    sum.score = Math.max(sum.score, score);
  }
  return sum;
}

/** Sorts by score, and lets no article fill the list. */
function spreadArticles(found: FoundSection[]): FoundSection[] {
  const byScore = (a: FoundSection, b: FoundSection) => b.score - a.score;
  const seen = new Map<string, number>();
  for (const section of found.sort(byScore)) {
    const earlier = seen.get(section.slug) ?? 0;
    seen.set(section.slug, earlier + 1);
    section.score *= repeated ** earlier;
  }
  return found.sort(byScore);
}
