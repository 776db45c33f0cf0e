import { keepFormatters } from './keep-formatters';
import { type Locale, locales, timeZone } from './locales';

const dateFormatter = keepFormatters(
  (tag, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(tag, options),
);
/** Numbers in a language, given by its Intl tag. */
export const numberFormatter = keepFormatters(
  (tag, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(tag, options),
);

/**
 * Formats a date for readers: ২৩ নভেম্বর ২০২৬, 23 November 2026. Joins the parts itself, because Intl adds a comma in Bangla.
 *
 * @param date  `2026-11-23`, `2026-11` or `2026`: missing parts are left out
 */
export function formatDate(date: string, locale: Locale): string {
  const [year, month, day] = date.split('-').map(Number);
  const formatter = dateFormatter(locales[locale].intl, {
    timeZone: 'UTC',
    year: 'numeric',
    ...(month && { month: 'long' }),
    ...(day && { day: 'numeric' }),
  });
  const parts = formatter.formatToParts(Date.UTC(year ?? 0, (month ?? 1) - 1, day ?? 1));
  const partOf = (type: string) => parts.find((part) => part.type === type)?.value;
  return ['day', 'month', 'year'].map(partOf).filter(Boolean).join(' ');
}

/** Formats a day in Dhaka for `<time datetime>` and Open Graph. */
export function formatDateTime(date: string): string {
  return `${date}T00:00:00+06:00`;
}

/** Formats the day in Dhaka at a moment, as content files write it: 2026-11-23. */
export function formatDay(moment: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone }).format(moment);
}

/**
 * Formats a moment in Dhaka for readers: ২৩ নভেম্বর ২০২৬, বিকেল ৩:০৫ or 23 November 2026, 3:05 pm.
 *
 * @param moment  ISO 8601 with its zone: 2026-11-23T09:05:00Z
 */
export function formatMoment(moment: string, locale: Locale): string {
  const date = new Date(moment);
  const day = formatDate(formatDay(date), locale);
  const clock = new Intl.DateTimeFormat(locales[locale].intl, {
    timeZone,
    hour: 'numeric',
    minute: '2-digit',
    // Not hour12: in some regions that makes noon 0:00.
    hourCycle: 'h12',
  }).formatToParts(date);
  const partOf = (type: string) => clock.find((part) => part.type === type)?.value ?? '';
  const time = `${partOf('hour')}:${partOf('minute')}`;
  const { dayPeriods } = locales[locale];
  if (dayPeriods === 'am-pm') return `${day}, ${time} ${partOf('dayPeriod').toLowerCase()}`;
  const hour = Number(
    new Intl.DateTimeFormat('en-GB', { timeZone, hour: 'numeric', hourCycle: 'h23' }).format(date),
  );
  const period = dayPeriods.findLast(([from]) => from <= hour)?.[1] ?? '';
  return `${day}, ${period} ${time}`;
}

/** Formats a number in the language's digits and grouping: ১২,৩৪,৫৬৭. */
export function formatNumber(value: number, locale: Locale): string {
  return numberFormatter(locales[locale].intl, { maximumFractionDigits: 2 }).format(value);
}
