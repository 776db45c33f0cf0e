import { articlePath } from '@/lib/i18n/href';
import type { BrowserSearchData } from '@/lib/search/indexing/search-data';
import { isPlace } from '@/lib/search/ranking/arrange-results';
import { createSearcher } from '@/lib/search/ranking/create-searcher';
import { createOption, startSearchBox } from './start-search-box.browser';

/* The search box with the whole index in the browser: after it has loaded, it needs no network. */

startSearchBox<BrowserSearchData>((data, lang) => {
  const { search } = createSearcher(data);
  const articles = data.indexes.find((index) => index.lang === lang)?.articles ?? [];
  return (query, most, show) => {
    const { results, nearest } = search(query);
    const isNearest = !results[0];
    const options = (isNearest ? nearest : results).slice(0, most).map((result) => {
      const { slug, section } = result;
      const article = articles.find((candidate) => candidate.slug === slug);
      const title = isPlace(result) ? result.labels[lang] : (article?.title ?? '');
      const heading = isPlace(result)
        ? result.names[lang]
        : article?.sections.find(([id]) => id === section)?.[1];
      return createOption(title, heading, articlePath(lang, slug, section));
    });
    show(options, isNearest);
  };
});
