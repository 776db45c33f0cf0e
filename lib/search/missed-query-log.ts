import { appendFile } from 'node:fs/promises';
import { formatDay } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';

/** Queries that one day may add: nobody can fill a disk. */
const mostOfDay = 1_000;
const longest = 100;

/** What may be somebody's: an address of mail, a telephone number, the number of a card. */
const personal = /@|\p{Nd}(?:[\s.-]*\p{Nd}){4}/u;

/**
 * A function that writes down queries that found nothing, for editors: the day, the language, the query. Not who asked, nor when
 * on that day; a query once a day, so that nobody's searches can be put together; none that holds an address or a number.
 *
 * @param file  a line is added to it for each query, in the order in which they come first
 */
export function createMissedQueryLog(file: string): (query: string, lang: Locale) => void {
  let today = '';
  let known = new Set<string>();
  return (query, lang) => {
    const day = formatDay(new Date());
    if (day !== today) known = new Set();
    today = day;
    const text = query.replace(/[\p{C}\s]+/gu, ' ').trim();
    const line = `${day}\t${lang}\t${text}\n`;
    if (!text || text.length > longest || personal.test(text) || known.has(line) || known.size >= mostOfDay)
      return;
    known.add(line);
    appendFile(file, line).catch((error: Error) => console.error(`SEARCH_LOG: ${error.message}`));
  };
}
