import { documentLocale } from '@/components/site/document-locale.browser';
import { articlePath, offlineAddresses } from '@/lib/i18n/href';
import type { Locale } from '@/lib/i18n/locales';
import type { SiteSearchPageTexts } from '@/lib/publish/publish-search';
import { createSearch } from '@/lib/search/answer-query';
import type { BrowserSearchData } from '@/lib/search/indexing/search-data';
import type { StoredArticle } from '@/lib/search/indexing/stored-article';
import { searchPageFields } from '@/lib/search/page/search-page-fields';
import { readSections } from './read-sections.browser';

/* Answers the search page of a copy or an export, with the code of the server. The page has it only there. */

/** Address of the index; the bundler knows it. */
declare const searchIndex: string;

/** What a copy has for the search page: its texts, and those of places, which are pages without sections. */
export type CopiedSearchTexts = {
  page: SiteSearchPageTexts;
  places: Record<Locale, Record<string, StoredArticle>>;
};

const query = new URLSearchParams(location.search).get('q') ?? '';
if (query.trim()) void answer();

async function answer(): Promise<void> {
  const lang = documentLocale();
  const [data, texts] = await Promise.all([
    load<BrowserSearchData>(searchIndex),
    load<CopiedSearchTexts>(offlineAddresses.searchTexts),
  ]);
  const read = new Map<string, StoredArticle>();
  const wanted = new Set<string>();
  const search = createSearch(data, (locale, slug) => {
    const path = articlePath(locale, slug);
    wanted.add(path);
    return texts.places[locale][slug] ?? read.get(path);
  });
  // Once to see which pages the results are from, once with their texts.
  searchPageFields(search, texts.page[lang], query);
  await Promise.all(
    [...wanted].map(async (path) => {
      const stored = await readSections(path);
      if (stored) read.set(path, stored);
    }),
  );
  show(searchPageFields(search, texts.page[lang], query));
}

async function load<T>(address: string): Promise<T> {
  return (await fetch(address)).json();
}

function show({ title, address, answer, query }: ReturnType<typeof searchPageFields>): void {
  document.title = title;
  const field = document.querySelector<HTMLInputElement>('header input[type=search]');
  if (field) field.value = query;
  for (const twin of document.querySelectorAll<HTMLAnchorElement>('header [hreflang]')) twin.search = address;
  const place = document.querySelector('main .answer');
  if (place) place.innerHTML = answer;
}
