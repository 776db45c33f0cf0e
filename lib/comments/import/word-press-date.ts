import { timeZone } from '@/lib/i18n/locales';
import type { WordPressComment } from './read-wxr';

type Dates = Pick<WordPressComment, 'date' | 'localDate'>;

const minute = 60_000;

/** Parses `2020-01-31 12:00:00` as if it were UTC, to milliseconds; undefined for zeros and what is no date. */
function parseAsUtc(text: string): number | undefined {
  const [, day, time] = /^([1-9]\d{3}-\d\d-\d\d) (\d\d:\d\d:\d\d)$/.exec(text.trim()) ?? [];
  const moment = Date.parse(`${day}T${time}Z`);
  // 30 February is read as 2 March.
  return Number.isNaN(moment) || new Date(moment).toISOString().slice(0, 10) !== day ? undefined : moment;
}

/**
 * Finds how far the clock of a site is ahead of UTC: by most of its comments that have both dates.
 *
 * @returns minutes; undefined when no comment tells
 */
export function findSiteOffset(comments: Dates[]): number | undefined {
  const counts = new Map<number, number>();
  for (const { date, localDate } of comments) {
    const [utc, local] = [parseAsUtc(date), parseAsUtc(localDate)];
    if (utc === undefined || local === undefined) continue;
    const offset = Math.round((local - utc) / (15 * minute)) * 15;
    if (Math.abs(offset) <= 14 * 60) counts.set(offset, (counts.get(offset) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

/**
 * Dates a comment: by its date in UTC, or by its local date when WordPress does not know that one.
 *
 * @param siteOffset  from {@link findSiteOffset}; without it the site's clock is that of Dhaka
 * @returns `at` in ISO 8601, and the offset that was assumed for a local date; undefined without any date
 */
export function dateComment(
  { date, localDate }: Dates,
  siteOffset: number | undefined,
): { at: string; assumed?: string } | undefined {
  const utc = parseAsUtc(date);
  if (utc !== undefined) return { at: new Date(utc).toISOString() };
  const local = parseAsUtc(localDate);
  if (local === undefined) return undefined;
  const offset = siteOffset ?? offsetInDhaka(local);
  return { at: new Date(local - offset * minute).toISOString(), assumed: formatOffset(offset) };
}

const clock = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });

/** Minutes; Dhaka had summer time in 2009. */
function offsetInDhaka(moment: number): number {
  const name = clock.formatToParts(moment).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)/.exec(name) ?? [];
  return (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * (sign === '-' ? -1 : 1);
}

function formatOffset(offset: number): string {
  const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60];
  const digits = (number: number) => String(number).padStart(2, '0');
  return `UTC${offset < 0 ? '−' : '+'}${digits(hours)}:${digits(minutes)}`;
}
