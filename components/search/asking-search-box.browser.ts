import { href } from '@/lib/i18n/href';
import type { SearchAnswer } from '@/lib/search/answer-query';
import { createOption, startSearchBox } from './start-search-box.browser';

/* The search box of a site whose index is too large for phones: it asks the API. */

/** Milliseconds without a letter after which the API is asked. */
const pause = 150;

startSearchBox((_, lang) => {
  let timer: ReturnType<typeof setTimeout>;
  let asking: AbortController | undefined;
  const ask = async (query: string, most: number) => {
    const request = new URLSearchParams({ lang, q: query, limit: String(most) });
    const response = await fetch(`${href.searchApi}?${request}`, { signal: asking?.signal });
    if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
    const found: Pick<SearchAnswer, 'results' | 'nearest'> = await response.json();
    return found;
  };
  return (query, most, show) => {
    clearTimeout(timer);
    asking?.abort();
    asking = new AbortController();
    if (!query) return show([]);
    // Without an answer the list stays as it is, and the form works.
    timer = setTimeout(async () => {
      const found = await ask(query, most).catch(() => undefined);
      if (!found) return;
      const options = found.results.map(({ title, heading, url }) => createOption(title, heading, url));
      show(options, found.nearest);
    }, pause);
  };
});
