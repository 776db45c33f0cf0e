import type { ChartRow, Stripe } from '@/lib/content/charts/chart-data';
import { percentOf } from '@/lib/content/charts/draw-bars';
import { firstOldDay, oldAfterDays } from '@/lib/content/dates/is-old';
import type { TablePhrases } from '@/lib/content/tables/table-phrases';
import { formatDate } from '@/lib/i18n/format';
import { inEach, type Locale } from '@/lib/i18n/locales';
import type { ListedProgramme } from './list-programmes';

const dayLength = 24 * 60 * 60 * 1000;
/** The least width of a date, in percent: a day alone would not be seen. */
const dotWidth = 1.6;
/** Labels closer to the end than this, in percent, would be cut. */
const labelWidth = 12;

/** An axis from the first day of a year to today, with labels at the beginning of some years. */
export type NewsAxis = { years: { year: number; at: number }[]; rows: ChartRow[] };

/**
 * Places the latest news of each programme on an axis of years, newest first. The days of which news counts as fresh are a hatched
 * part of each line. Programmes without dated news have no line of their own and come last.
 *
 * @param today  as formatDay gives it
 */
export function placeNews(
  programmes: ListedProgramme[],
  { today, phrases }: { today: string; phrases: Record<Locale, TablePhrases> },
): NewsAxis {
  const dated = programmes.flatMap(({ confirmed }) => confirmed?.on ?? []).sort();
  const firstYear = Number((dated[0] ?? today).slice(0, 4));
  const start = Date.UTC(firstYear, 0);
  const end = Date.parse(today);
  const place = (moment: number) => percentOf(moment - start, end - start);
  const fresh: Stripe = { from: place(end - oldAfterDays * dayLength), to: 100, isUnsure: true };
  const rows = [...programmes]
    .sort((a, b) => (b.confirmed?.on ?? '').localeCompare(a.confirmed?.on ?? ''))
    .map(({ name, confirmed }) => ({
      label: name,
      text: inEach((locale) =>
        confirmed ? formatDate(confirmed.on, locale) : phrases[locale].noDatedSource,
      ),
      stripes: confirmed ? [fresh, placeDate(confirmed.on, place)] : [fresh],
    }));
  const years = Array.from(
    { length: Number(today.slice(0, 4)) - firstYear + 1 },
    (_, index) => firstYear + index,
  );
  // Every second one, so that they have room at twice the size of letters.
  const labelled = years
    .filter((_, index) => index % 2 === 0)
    .map((year) => ({ year, at: place(Date.UTC(year, 0)) }));
  return { years: labelled.filter(({ at }) => at <= 100 - labelWidth), rows };
}

/** A day, a month or a year as a part of the line. */
function placeDate(date: string, place: (moment: number) => number): Stripe {
  const lastDay = Date.parse(firstOldDay(date)) - oldAfterDays * dayLength;
  const from = Math.min(place(Date.parse(date)), 100 - dotWidth);
  const to = Math.min(Math.max(place(lastDay), from + dotWidth), 100);
  return { from, to: Math.round(to * 10) / 10 };
}
