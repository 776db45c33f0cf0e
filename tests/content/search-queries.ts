import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadLibrary } from '@/lib/content/load-library';
import { buildSearchStore } from '@/lib/search/indexing/build-search-store';
import { indexWording } from '@/lib/search/indexing/index-wording';
import { findWording } from '@/lib/search/indexing/phrase-index';
import { createSearcher } from '@/lib/search/ranking/create-searcher';

/** A query with the articles that answer it. */
export type ExpectedAnswer = { query: string; articles: string[] };

export const library = await loadLibrary();

const store = await buildSearchStore(library);
/** What readers see of each section: language → article → section → text. */
export const { texts } = store;

const wording = indexWording(store);
export const { search } = createSearcher(store.data, { findWording: (query) => findWording(wording, query) });

/** Reads queries from files in this folder: those that an article of the site answers, and the others. */
export function readQueries(...files: string[]): { answered: ExpectedAnswer[]; waiting: string[] } {
  const all = files.flatMap(readRows).map(([query = '', articles = '']) => {
    return { query, articles: articles.split(' ').filter((slug) => library.getArticle(slug)) };
  });
  return {
    answered: all.filter(({ articles }) => articles.length > 0),
    waiting: all.filter(({ articles }) => articles.length === 0).map(({ query }) => query),
  };
}

/** Reads queries from a file in this folder, each with the section that answers it. */
export function readAnswers(file: string) {
  return readRows(file).map(([query = '', articles = '', answer = '']) => {
    const [slug = '', section = ''] = answer.split('#');
    return { query, articles: articles.split(' '), slug, section };
  });
}

function readRows(file: string): string[][] {
  return readLines(file)
    .slice(1)
    .map((line) => line.split('\t'));
}

/** Reads the lines of a file in this folder, without comments. */
export function readLines(file: string): string[] {
  return readFileSync(fileURLToPath(new URL(file, import.meta.url)), 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'));
}

/** The articles of the first results, the best first. */
export function listFirst(query: string, count: number): string[] {
  return search(query)
    .sections.slice(0, count)
    .map(({ slug }) => slug);
}

/** The expected answers whose article is not among the first results, with the results instead. */
export function listMissed(expected: ExpectedAnswer[], count: number): string[] {
  return expected.flatMap(({ query, articles }) => {
    const first = listFirst(query, count);
    return first.some((slug) => articles.includes(slug))
      ? []
      : [`${query}: ${first.join(', ') || 'nothing'}`];
  });
}
