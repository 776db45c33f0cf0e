import { escapeHtml } from '@/lib/content/escape-html';
import { href } from '@/lib/i18n/href';
import { locales } from '@/lib/i18n/locales';
import type { SearchAnswer, SearchResult } from '../answer-query';
import { isBijoy } from '../query/is-bijoy';
import { queryMark, type SearchPageTexts } from './search-page-words';

/**
 * Renders the answer to a query as HTML: a heading, the number of results, the results. Without results it offers the topics of
 * the site, also below what is only nearest; without a query it says what can be asked.
 */
export function renderResults(
  { query, results, nearest, suggestion }: SearchAnswer,
  texts: SearchPageTexts,
): string {
  const heading = (text: string) => `<h1>${text.replace(queryMark, () => escapeHtml(query.trim()))}</h1>`;
  const suggested = suggestion ? renderSuggestion(suggestion, texts) : '';
  const isOldFont = isBijoy(query);
  if (results.length === 0) {
    const again = isOldFont ? texts.oldFont : texts.again;
    const [title, text] = query.trim() ? [texts.nothing, again] : [texts.title, texts.hint];
    return `${heading(title)}${suggested}<p class="lead">${text}</p>${renderTopics(texts)}`;
  }
  return [
    heading(nearest ? texts.nearest : texts.asked),
    nearest && isOldFont ? `<p class="lead">${texts.oldFont}</p>` : '',
    `<p class="meta">${texts.counts[results.length] ?? results.length}</p>`,
    suggested,
    `<ol class="articles">${results.map((result) => renderResult(result, texts)).join('')}</ol>`,
    nearest ? renderTopics(texts) : '',
  ].join('');
}

function renderSuggestion(suggestion: string, { lang, suggestion: label }: SearchPageTexts): string {
  const address = escapeHtml(href.search(lang, { q: suggestion }));
  return `<p>${label} <a href="${address}">${escapeHtml(suggestion)}</a></p>`;
}

/** A section with its article. Results in another language name it, in text and in attributes. */
function renderResult({ lang, url, title, heading, snippet }: SearchResult, texts: SearchPageTexts): string {
  const language = lang === texts.lang ? '' : ` lang="${lang}"`;
  const place = heading ? `<li>${escapeHtml(title)}</li>` : '';
  return [
    `<li${language}><h2><a href="${escapeHtml(url)}" hreflang="${lang}">${escapeHtml(heading || title)}</a></h2>`,
    `<ul class="meta">${place}<li>${locales[lang].name}</li></ul>`,
    `<p>${snippet}</p></li>`,
  ].join('');
}

function renderTopics({ topics: { title, list } }: SearchPageTexts): string {
  const items = list.map(
    ({ address, title, description }) =>
      `<li><a href="${address}">${escapeHtml(title)}</a><p>${escapeHtml(description)}</p></li>`,
  );
  return `<h2>${escapeHtml(title)}</h2><ul class="topics">${items.join('')}</ul>`;
}
