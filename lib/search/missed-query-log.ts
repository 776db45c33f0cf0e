import { appendFile } from 'node:fs/promises';
import { formatDay } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { logError } from '@/lib/log/write-log';

/** Limits of the log, so that nobody can fill the disk. */
const maxPerDay = 1_000;
const longestQuery = 100;
/** A longer query is not even tidied. */
const longestRead = 1_000;

/** What may be personal: an e-mail address, or a number as long as a phone's or a card's. */
const personal = /@|\p{Nd}(?:[\s.-]*\p{Nd}){4}/u;

export type MissedQueryLog = (query: string, lang: Locale) => void;

/**
 * Creates a log of queries that found nothing, for editors: day, language, query. It holds neither who asked nor the time of day,
 * names a query once a day, so that one person's searches cannot be put together, and skips personal data.
 *
 * @param file  gets one line per query, in the order in which they first come
 */
export function createMissedQueryLog(file: string): MissedQueryLog {
  let today = '';
  let logged = new Set<string>();
  return (query, lang) => {
    if (query.length > longestRead) return;
    const day = formatDay(new Date());
    if (day !== today) logged = new Set();
    today = day;
    const text = query.replace(/[\p{C}\s]+/gu, ' ').trim();
    if (!text || text.length > longestQuery || personal.test(text)) return;
    const line = `${day}\t${lang}\t${text}\n`;
    if (logged.has(line) || logged.size >= maxPerDay) return;
    logged.add(line);
    appendFile(file, line).catch((error) => logError('missed queries not logged', error));
  };
}
