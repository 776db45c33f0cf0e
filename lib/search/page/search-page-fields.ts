import { escapeHtml } from '@/lib/content/escape-html';
import { href } from '@/lib/i18n/href';
import { answerQuery, type Search, type SearchAnswer } from '../answer-query';
import { renderResults } from './render-results';
import { pageLimit, queryMark, type SearchPageTexts } from './search-page-words';

/** What differs between two responses of the search page: text, except for the answer, which is HTML. */
export type SearchPageFields = {
  title: string;
  query: string;
  /** Query string for the page's address: `?q=…`, or ''. */
  address: string;
  answer: string;
};

/** Placeholders for the fields in the template: private-use characters, which no text contains. */
const marks: SearchPageFields = { title: '\ue001', query: '\ue002', address: '\ue003', answer: '\ue004' };

/** The fields for a query. Without a query the answer says what can be asked. */
export function searchPageFields(
  search: Search,
  texts: SearchPageTexts,
  query: string,
): SearchPageFields & { found: number } {
  if (!query.trim()) return { ...emptyPageFields(texts), found: 0 };
  const answer = answerQuery(search, { query, lang: texts.lang, limit: pageLimit });
  return { ...describePage(answer, texts), found: answer.nearest ? 0 : answer.results.length };
}

/** The fields before any query. */
export function emptyPageFields(texts: SearchPageTexts): SearchPageFields {
  return describePage({ query: '', results: [] }, texts);
}

function describePage(answer: SearchAnswer, texts: SearchPageTexts): SearchPageFields {
  const query = answer.query.trim();
  const found = answer.nearest ? texts.nearest : texts.asked;
  const heading = answer.results.length > 0 ? found : texts.nothing;
  return {
    title: query ? heading.replace(queryMark, () => query) : texts.title,
    query,
    address: href.search(texts.lang, { q: query }).slice(href.search(texts.lang).length),
    answer: renderResults(answer, texts),
  };
}

/** The fields with which a build renders the template: placeholders, and sample answers of every kind to keep their CSS. */
export function templateFields(texts: SearchPageTexts): SearchPageFields {
  const result = { kind: 'section' as const, slug: '', lang: texts.lang, section: '', url: '', score: 0 };
  const samples: SearchAnswer[] = [
    { query: '', results: [] },
    {
      query: '',
      suggestion: 'a',
      results: [{ ...result, title: 'a', heading: 'a', snippet: '<mark>a</mark>' }],
    },
  ];
  const answer = samples.map((sample) => renderResults(sample, texts)).join('');
  return { ...marks, answer: `${marks.answer}${answer}${marks.answer}` };
}

/** Removes the sample answers from a page rendered with templateFields; createPageFiller fills the result. */
export function cutTemplate(html: string): string {
  const template = html.replace(new RegExp(`${marks.answer}.*${marks.answer}`, 's'), marks.answer);
  const missing = Object.entries(marks).filter(([, mark]) => !template.includes(mark));
  if (missing.length === 0) return template;
  throw new Error(`the search page: expected a place for ${missing.map(([name]) => name).join(', ')}`);
}

/** Creates a function that fills a template with fields. */
export function createPageFiller(template: string): (fields: SearchPageFields) => string {
  const names = new Map(Object.entries(marks).map(([name, mark]) => [mark, name as keyof SearchPageFields]));
  const parts = template.split(new RegExp(`([${Object.values(marks).join('')}])`));
  return (fields) =>
    parts
      .map((part) => {
        const name = names.get(part);
        if (!name) return part;
        return name === 'answer' ? fields.answer : escapeHtml(fields[name]);
      })
      .join('');
}
