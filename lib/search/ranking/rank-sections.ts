import { groupBy } from '@/lib/content/group-by';
import type { QueryWord } from '../query/query-word';
import type { PhraseFinder } from './find-phrases';
import type { Place } from './list-entries';
import { measureCoverage, weighWords } from './measure-coverage';
import { mergeSections } from './merge-sections';
import { createWordScorer, listCertainKeys, listLikelyKeys, type SectionMatch } from './score-words';
import { spreadArticles } from './spread-articles';

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

/** Share of its word scores that a title passes on to the sections below it. */
const fromTitle = 0.8;
/** The same for sections, which pass them on to their article. */
const fromSection = 0.6;
/** Score of a section that has the wording of the query: above all that have its words. */
const sameWording = 10;
/** Sections with a lower coverage were found by chance. */
const minCoverage = 0.55;
/** The same where the query is a single word. */
const minOfOneWord = 0.45;
/** The same where the query names the subject of the site. */
const minOnSubject = 0.15;

/** What of its keys a phrase may have besides those of the query: the more, the less it is the same question. */
const otherWeight = 0.3;
/** How much a phrase that people ask says, compared with the title of an article. */
const phraseScore = 0.95;

/** `sections` answer the query; without any, `nearest` are those that have a word of it for certain. */
export type Ranked = { sections: FoundSection[]; nearest: FoundSection[] };

/** Ranks sections by the words in them and in the title above them, and by how much of the query those answer. */
export function rankSections(request: Request): Ranked {
  const { results, words, places, findPhrases, wording, idf, isSubject } = request;
  const asked = words.filter(({ kind }) => kind === 'content');
  if (asked.length === 0 && wording.size === 0) return { sections: [], nearest: [] };
  const weighed = weighWords(words, request);
  const isOnSubject = words.some((word) => listLikelyKeys(word).some(isSubject));
  const least = isOnSubject ? minOnSubject : asked.length === 1 ? minOfOneWord : minCoverage;
  const { scoreSection, scorePhrase } = createWordScorer(words, idf);
  const measurePhrase = (keys: string[]) => {
    const { byWord, lacking } = scorePhrase(keys);
    return measureCoverage(weighed, byWord, otherWeight * lacking);
  };
  const phrasesOf = findPhrases(new Set(results.flatMap(({ fields }) => Object.keys(fields))));
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
      const [share, others] = section === '' ? [fromSection, below] : [fromTitle, lead];
      const scores = byWord.map((own, index) => Math.max(own, share * (others?.byWord[index] ?? 0)));
      const phrases = (phrasesOf.get(match.entry)?.list ?? []).map(measurePhrase);
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
  const known = new Set(asked.flatMap(listCertainKeys));
  const isNear = ({ match }: FoundSection) => Object.keys(match.fields).some((key) => known.has(key));
  return { sections, nearest: spreadArticles(found.filter(isNear)) };
}
