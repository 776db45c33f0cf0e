import { groupBy } from '@/lib/content/group-by';
import type { QueryWord } from '../query/parse-query';
import type { PhraseFinder } from './find-phrases';
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
  /** Finds what people ask. */
  findPhrases: PhraseFinder;
  /** The entries that have the wording of the query, each with its share of it. */
  wording: Map<number, number>;
  idf: (keys: string[]) => number;
  isSubject: (key: string) => boolean;
  /** Whether several articles mention one of the keys, and none is about it. */
  isMentioned: (keys: string[]) => boolean;
};

/** Share of its word scores that a title passes on to the sections below it, and the sections to their article. */
const inherited = { fromTitle: 0.8, fromSection: 0.6 };
/** Factor for each further section of an article, so that the list is of different articles. */
const repeated = 0.6;
/** Weight of a question word or number: it decides between pages that are otherwise alike. */
const minorWeights = { question: 0.15, number: 0.3 };
/** Score of a section that has the wording of the query: above all that have its words. */
const sameWording = 10;
/**
 * Factor for the weight of a word that the site has, but neither the section nor the article's lead: the query is about something
 * else. A word that the site does not have at all may be misspelt.
 */
const absent = 2;
/** Factor for the weight of a word that the site does not know: it may be misspelt, or say nothing. */
const unknown = 0.6;
/** Factor for the score of a word that several articles mention and none is about: every form asks for a passport. */
const mentioned = 0.6;
/** Sections with a lower coverage were found by chance. Less is enough for a single word, and where the query
 * names the subject of the site. */
const minCoverage = { usual: 0.55, oneWord: 0.45, subject: 0.15 };

/** What of its keys a phrase may have besides those of the query: the more, the less it is the same question. */
const otherWeight = 0.3;
/** How much a phrase that people ask says, compared with the title of an article. */
const phraseScore = 0.95;

/** `sections` answer the query; without any, `nearest` are those that have a word of it for certain. */
export type Ranked = { sections: FoundSection[]; nearest: FoundSection[] };

/** Ranks sections by the words in them and in the title above them, and by how much of the query those answer. */
export function rankSections(request: Request): Ranked {
  const { results, words, places, findPhrases, wording, idf, isSubject, isMentioned } = request;
  if (words.every(({ kind }) => kind !== 'content') && wording.size === 0)
    return { sections: [], nearest: [] };
  const weighed = words.map((word): WeighedWord => {
    const keys = listCertainKeys(word);
    const isContent = word.kind === 'content';
    const minor = word.kind === 'number' ? minorWeights.number : minorWeights.question;
    return {
      weight: idf(keys) * (isContent ? (word.keys.size > 0 ? 1 : unknown) : minor),
      factor: isMentioned(keys) ? mentioned : 1,
      isExpected: isContent && keys.length > 0,
    };
  });
  const isOnSubject = words.some((word) => listLikelyKeys(word).some(isSubject));
  const isOneWord = words.filter(({ kind }) => kind === 'content').length === 1;
  const least = minCoverage[isOnSubject ? 'subject' : isOneWord ? 'oneWord' : 'usual'];
  const { scoreSection, scorePhrase } = createWordScorer(words);
  const measurePhrase = (keys: string[]) => {
    const { byWord, others } = scorePhrase(keys);
    const lacking = others.reduce((sum, key) => sum + (key.startsWith('?') ? 0 : idf([key])), 0);
    return measureCoverage(weighed, byWord, otherWeight * lacking);
  };
  const typed = words.filter(({ kind }) => kind !== 'question').flatMap(({ keys }) => [...keys.keys()]);
  const phrasesOf = findPhrases(new Set([...typed, ...results.flatMap(({ fields }) => Object.keys(fields))]));
  const found: FoundSection[] = [];
  const matched = new Map(results.map((match) => [match.entry, match]));
  for (const entry of wording.keys())
    if (!matched.has(entry)) matched.set(entry, { entry, score: 0, queryKeys: [], fields: {} });
  for (const [slug, matches] of groupBy(matched.values(), ({ entry }) => places[entry]?.slug ?? '')) {
    const sections = matches.map((match) => ({
      section: places[match.entry]?.section ?? '',
      match,
      score: match.score,
      byWord: scoreSection(match),
    }));
    const lead = sections.find(({ section }) => section === '');
    const below = mergeSections(sections.filter((section) => section !== lead));
    for (const { section, match, score, byWord } of sections) {
      const [share, others] = section === '' ? [inherited.fromSection, below] : [inherited.fromTitle, lead];
      const scores = byWord.map((own, index) => Math.max(own, share * (others?.byWord[index] ?? 0)));
      const phrases = (phrasesOf.get(match.entry) ?? []).map(measurePhrase);
      const coverage = Math.max(
        measureCoverage(weighed, scores),
        phraseScore * Math.max(0, ...phrases),
        wording.get(match.entry) ?? 0,
      );
      const combined =
        coverage ** 1.5 * Math.log1p(score + share * (others?.score ?? 0)) +
        sameWording * (wording.get(match.entry) ?? 0);
      found.push({ slug, section, score: combined, coverage, match });
    }
  }
  const sections = spreadArticles(found.filter(({ coverage }) => coverage >= least));
  if (sections.length > 0) return { sections, nearest: [] };
  const known = new Set(words.flatMap((word) => (word.kind === 'content' ? listCertainKeys(word) : [])));
  const isNear = ({ match }: FoundSection) => Object.keys(match.fields).some((key) => known.has(key));
  return { sections, nearest: spreadArticles(found.filter(isNear)) };
}

/** A word of the query: its weight, a factor for its score, and whether the site has it. */
type WeighedWord = { weight: number; factor: number; isExpected: boolean };

/**
 * How much of a query is answered, 0 to 1, by the score of each of its words.
 *
 * @param other  weight of what is answered but not asked
 */
function measureCoverage(words: WeighedWord[], scores: number[], other = 0): number {
  let answered = 0;
  let total = other;
  for (const [index, { weight, factor, isExpected }] of words.entries()) {
    const score = scores[index] ?? 0;
    answered += weight * factor * score;
    total += weight * (isExpected && score === 0 ? absent : 1);
  }
  return total > 0 ? answered / total : 0;
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
