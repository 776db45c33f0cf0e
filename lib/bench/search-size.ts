import { readFile, writeFile } from 'node:fs/promises';
import { loadLibrary } from '@/lib/content/load-library';
import { localeList } from '@/lib/i18n/locales';
import { loadSections } from '@/lib/mdx/load-sections';
import { answerQuery, createSearch } from '@/lib/search/answer-query';
import { buildSearchData } from '@/lib/search/build-search-data';
import { buildSectionTexts } from '@/lib/search/build-section-texts';
import type { SearchStore } from '@/lib/search/search-index';
import { readKeptArticles } from '@/lib/search/shown-article';
import { listNewQueries } from './search-queries';

/*
 * Run by search-sizes.ts, a process for each half, so that the one that answers holds what a server holds and no more:
 * `FILE COUNT` writes the search store of so many articles, `FILE` loads it and answers. Prints what it took as JSON.
 */

const [file = '', count] = process.argv.slice(2);
const started = performance.now();
console.log(JSON.stringify(count ? await build(Number(count)) : await answer()));

/** Real articles again and again, under new slugs and titles. */
async function build(articles: number): Promise<{ buildMs: number }> {
  const library = await loadLibrary();
  const originals = library.listArticles();
  const listed = Array.from({ length: articles }, (_, index) => {
    const original = originals[index % originals.length];
    if (!original) throw new Error('there is no article to make others from');
    const number = Math.floor(index / originals.length) + 1;
    const texts = Object.fromEntries(
      localeList.map((locale) => [
        locale,
        { ...original.texts[locale], title: `${original.texts[locale].title} ${number}` },
      ]),
    ) as typeof original.texts;
    return { ...original, slug: `${original.slug}-${number}`, texts };
  });
  const generated = { ...library, listArticles: () => listed };
  const data = await buildSearchData(generated, loadSections);
  const texts = await buildSectionTexts(generated, loadSections);
  const buildMs = performance.now() - started;
  await writeFile(file, JSON.stringify({ data, texts }));
  return { buildMs };
}

async function answer(): Promise<{ createMs: number; p99Ms: number; memoryBytes: number }> {
  const { data, texts } = JSON.parse(await readFile(file, 'utf8')) as SearchStore;
  const search = createSearch(data, readKeptArticles({ data, texts }));
  const createMs = performance.now() - started;
  const times = listNewQueries(576).map((query) => {
    const before = performance.now();
    answerQuery(search, { query, lang: 'bn', limit: 10 });
    return performance.now() - before;
  });
  times.sort((a, b) => a - b);
  globalThis.gc?.();
  return {
    createMs,
    p99Ms: times[Math.floor(times.length * 0.99)] ?? Number.NaN,
    memoryBytes: process.memoryUsage().rss,
  };
}
