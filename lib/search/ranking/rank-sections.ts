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
  /** How much of the query the section answers, 0 to 1: its words by rarity, and by where and how they match. */
  coverage: number;
  match: SectionMatch;
};

type Request = {
  results: SectionMatch[];
  words: QueryWord[];
  places: Place[];
  idf: (keys: string[]) => number;
  isSubject: (key: string) => boolean;
};

/** Share of its word scores that a title passes on to the sections below it, and the sections to their article. */
const inherited = { fromTitle: 0.8, fromSection: 0.6 };
/** Factor for each further section of an article, so that the list is of different articles. */
const repeated = 0.6;
/** Weight of a question word: it decides between pages that are otherwise alike. */
const questionWeight = 0.15;
/**
 * Sections with a lower coverage were found by chance. Less is enough where the site knows every word and has one in a title or
 * heading, and where the query names the subject of the site.
 */
const minCoverage = { usual: 0.42, named: 0.28, subject: 0.15 };

/** Ranks sections by the words in them and in the title above them, and by how much of the query those answer. */
export function rankSections({ results, words, places, idf, isSubject }: Request): FoundSection[] {
  if (words.every(({ kind }) => kind !== 'content')) return [];
  const asked = words.filter(({ kind }) => kind !== 'number');
  const weights = asked.map(
    (word) => idf(listCertainKeys(word)) * (word.kind === 'question' ? questionWeight : 1),
  );
  const totalWeight = weights.reduce((sum, weight) => sum + weight, 0);
  const isOnSubject = asked.some((word) => listLikelyKeys(word).some(isSubject));
  const isKnown = asked.every((word) => listCertainKeys(word).length > 0);
  const scoreWords = createWordScorer(asked);
  const found: FoundSection[] = [];
  for (const [slug, matches] of groupBy(results, ({ entry }) => places[entry]?.slug ?? '')) {
    const sections = matches.map((match) => ({
      section: places[match.entry]?.section ?? '',
      match,
      score: match.score,
      ...scoreWords(match),
    }));
    const lead = sections.find(({ section }) => section === '');
    const below = mergeSections(sections.filter((section) => section !== lead));
    for (const { section, match, score, byWord, isNamed } of sections) {
      const [share, others] = section === '' ? [inherited.fromSection, below] : [inherited.fromTitle, lead];
      let answered = 0;
      for (const [index, weight] of weights.entries())
        answered += weight * Math.max(byWord[index] ?? 0, share * (others?.byWord[index] ?? 0));
      const coverage = answered / totalWeight;
      const isNear = isKnown && (isNamed || others?.isNamed);
      if (coverage < minCoverage[isOnSubject ? 'subject' : isNear ? 'named' : 'usual']) continue;
      const combined = coverage ** 1.5 * Math.log1p(score + share * (others?.score ?? 0));
      found.push({ slug, section, score: combined, coverage, match });
    }
  }
  return spreadArticles(found);
}

type ScoredSection = WordScores & { score: number };

/** Merges the sections of an article into one, with the best score for each word. */
function mergeSections(sections: ScoredSection[]): ScoredSection | undefined {
  const [first, ...others] = sections;
  if (!first) return undefined;
  const merged = { ...first, byWord: [...first.byWord] };
  for (const { byWord, isNamed, score } of others) {
    for (const [index, wordScore] of byWord.entries())
      merged.byWord[index] = Math.max(merged.byWord[index] ?? 0, wordScore);
    merged.isNamed ||= isNamed;
    merged.score = Math.max(merged.score, score);
  }
  return merged;
}

/** Sorts by score, lowering that of further sections of the same article. */
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
