import { groupBy } from '@/lib/content/group-by';
import type { QueryWord } from '../query/parse-query';
import type { Place } from './list-entries';
import { createWordScorer, listCertainKeys, listLikelyKeys, type SectionMatch } from './score-words';

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
  /** Whether several articles mention one of the keys, and none is about it. */
  isMentioned: (keys: string[]) => boolean;
};

/** Share of its word scores that a title passes on to the sections below it, and the sections to their article. */
const inherited = { fromTitle: 0.8, fromSection: 0.6 };
/** Factor for each further section of an article, so that the list is of different articles. */
const repeated = 0.6;
/** Weight of a question word: it decides between pages that are otherwise alike. */
const questionWeight = 0.15;
/**
 * Factor for the weight of a word that the site has, but neither the section nor the article's lead: the query is about something
 * else. A word that the site does not have at all may be misspelt.
 */
const absent = 2;
/** Factor for the score of a word that several articles mention and none is about: every form asks for a passport. */
const mentioned = 0.6;
/** Sections with a lower coverage were found by chance. Less is enough where the query names the subject of the site. */
const minCoverage = { usual: 0.48, subject: 0.15 };

/** Ranks sections by the words in them and in the title above them, and by how much of the query those answer. */
export function rankSections({
  results,
  words,
  places,
  idf,
  isSubject,
  isMentioned,
}: Request): FoundSection[] {
  if (words.every(({ kind }) => kind !== 'content')) return [];
  const asked = words.filter(({ kind }) => kind !== 'number');
  const weighed = asked.map((word): WeighedWord => {
    const keys = listCertainKeys(word);
    const isQuestion = word.kind === 'question';
    return {
      weight: idf(keys) * (isQuestion ? questionWeight : 1),
      factor: isMentioned(keys) ? mentioned : 1,
      isExpected: !isQuestion && keys.length > 0,
    };
  });
  const isOnSubject = asked.some((word) => listLikelyKeys(word).some(isSubject));
  const scoreWords = createWordScorer(asked);
  const found: FoundSection[] = [];
  for (const [slug, matches] of groupBy(results, ({ entry }) => places[entry]?.slug ?? '')) {
    const sections = matches.map((match) => ({
      section: places[match.entry]?.section ?? '',
      match,
      score: match.score,
      byWord: scoreWords(match),
    }));
    const lead = sections.find(({ section }) => section === '');
    const below = mergeSections(sections.filter((section) => section !== lead));
    for (const { section, match, score, byWord } of sections) {
      const [share, others] = section === '' ? [inherited.fromSection, below] : [inherited.fromTitle, lead];
      const scores = byWord.map((own, index) => Math.max(own, share * (others?.byWord[index] ?? 0)));
      const coverage = measureCoverage(weighed, scores);
      if (coverage < minCoverage[isOnSubject ? 'subject' : 'usual']) continue;
      const combined = coverage ** 1.5 * Math.log1p(score + share * (others?.score ?? 0));
      found.push({ slug, section, score: combined, coverage, match });
    }
  }
  return spreadArticles(found);
}

/** A word of the query: its weight, a factor for its score, and whether the site has it. */
type WeighedWord = { weight: number; factor: number; isExpected: boolean };

/** How much of a query is answered, 0 to 1, by the score of each of its words. */
function measureCoverage(words: WeighedWord[], scores: number[]): number {
  let answered = 0;
  let total = 0;
  for (const [index, { weight, factor, isExpected }] of words.entries()) {
    const score = scores[index] ?? 0;
    answered += weight * factor * score;
    total += weight * (isExpected && score === 0 ? absent : 1);
  }
  return answered / total;
}

type ScoredSection = { byWord: number[]; score: number };

/** Merges the sections of an article into one, with the best score for each word. */
function mergeSections(sections: ScoredSection[]): ScoredSection | undefined {
  const [first, ...others] = sections;
  if (!first) return undefined;
  const merged = { ...first, byWord: [...first.byWord] };
  for (const { byWord, score } of others) {
    for (const [index, wordScore] of byWord.entries())
      merged.byWord[index] = Math.max(merged.byWord[index] ?? 0, wordScore);
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
