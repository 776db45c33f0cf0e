import { open } from 'node:fs/promises';
import { getErrorCode } from '@/lib/content/error-code';
import { groupBy } from '@/lib/content/group-by';
import { isLocale } from '@/lib/i18n/locales';
import type { MissedQuery } from './page-data';

/** Bytes that are read from the end of the log: some weeks of a busy site. */
const read = 256 * 1_024;
const shown = 30;

/**
 * Lists what readers looked for and did not find, most often asked first.
 *
 * @param file  the log of the search: day, language and words in each line
 */
export async function readMissedQueries(file: string): Promise<MissedQuery[]> {
  const lines = (await readEnd(file)).split('\n').flatMap((line) => {
    const [day = '', locale = '', query = ''] = line.split('\t');
    return query && isLocale(locale) ? [{ day, locale, query }] : [];
  });
  const groups = [...groupBy(lines, ({ locale, query }) => `${locale}\t${query}`).values()];
  return groups
    .map((same) => {
      const days = same.map(({ day }) => day).sort();
      const [{ query, locale }] = same as [(typeof same)[number]];
      return { query, locale, days: new Set(days).size, lastDay: days.at(-1) ?? '' };
    })
    .sort((a, b) => b.days - a.days || b.lastDay.localeCompare(a.lastDay))
    .slice(0, shown);
}

/** The last whole lines of a file; '' when there is none. */
async function readEnd(path: string): Promise<string> {
  let file: Awaited<ReturnType<typeof open>>;
  try {
    file = await open(path);
  } catch (error) {
    if (getErrorCode(error) === 'ENOENT') return '';
    throw error;
  }
  try {
    const { size } = await file.stat();
    const start = Math.max(0, size - read);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(size - start), 0, size - start, start);
    const text = buffer.toString('utf8', 0, bytesRead);
    return start > 0 ? text.slice(text.indexOf('\n') + 1) : text;
  } finally {
    await file.close();
  }
}
