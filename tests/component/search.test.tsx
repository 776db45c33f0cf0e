import { expect, test } from 'vitest';
import { SearchForm } from '@/components/search/SearchForm';
import { SearchPage } from '@/components/search/SearchPage';
import { loadLibrary } from '@/lib/content/load-library';
import { focusLoader } from '@/lib/publish/module-loader';
import { listBoxWords } from '@/lib/search/indexing/box-words';
import { bothLocales, listParts, messages, render } from './render';
import { hostile } from './samples';

const library = await loadLibrary();
const box = { script: '/assets/searchBox.0123456789.js' };

test.each(bothLocales)('SearchForm in %s shows the query as typed', (locale) => {
  const html = render(<SearchForm query={hostile} />, locale);
  expect(listParts(html, 'input')[0]?.attributes.value).toBe(hostile);
  expect(listParts(html, 'script')).toEqual([]);
});

test.each(bothLocales)('SearchForm in %s has hidden elements for its browser module', (locale) => {
  const html = render(<SearchForm box={box} />, locale);
  const list = listParts(html, 'div').find(({ attributes }) => attributes.role === 'listbox');
  expect(list?.attributes).toMatchObject({ hidden: '', 'aria-label': messages[locale].SearchForm?.search });
  expect(listParts(html, 'output')).toHaveLength(1);
  expect(listParts(html, 'script').map(({ text }) => text)).toEqual([focusLoader(box.script)]);
});

test.each(bothLocales)('the search box in %s tells the number of its options, six at most', (locale) => {
  const { counts } = listBoxWords(library)[locale];
  expect(counts[0]).toBe(locale === 'bn' ? 'কিছু পাওয়া যায়নি' : 'Nothing found');
  expect(counts.slice(1, 4)).toEqual(
    locale === 'bn' ? ['১টি ফল', '২টি ফল', '৩টি ফল'] : ['1 result', '2 results', '3 results'],
  );
  expect(counts).toHaveLength(7);
});

test.each(bothLocales)('SearchPage in %s inserts the answer as HTML', (locale) => {
  const html = render(<SearchPage answer="<h1>A <mark>b</mark></h1>" />, locale);
  expect(listParts(html, 'mark').map(({ text }) => text)).toEqual(['b']);
});
