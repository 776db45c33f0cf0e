/** How long ago something was, in the largest unit that readers would use. */
export type Age = { unit: 'days' | 'months' | 'years'; count: number };

/** From so many months on, an age is told in years. */
const monthsToYears = 24;

/**
 * Measures how long ago a date was: in days within a month, in months within two years, then in years.
 *
 * @param date   as exact as it is known; a month counts from its last day, a year from its end
 * @param today  as formatDay gives it
 * @example measureAge('2026-01-15', '2026-12-01') // { unit: 'months', count: 10 }
 */
export function measureAge(date: string, today: string): Age {
  const [year = 0, month = 12, day] = date.split('-').map(Number);
  const last = day ?? new Date(Date.UTC(year, month, 0)).getUTCDate();
  const [thisYear = 0, thisMonth = 1, thisDay = 1] = today.split('-').map(Number);
  const begun = (thisYear - year) * 12 + thisMonth - month;
  const months = Math.max(0, thisDay < last ? begun - 1 : begun);
  if (months >= monthsToYears) return { unit: 'years', count: Math.floor(months / 12) };
  if (months > 0) return { unit: 'months', count: months };
  const days = (Date.parse(today) - Date.UTC(year, month - 1, last)) / (24 * 60 * 60 * 1000);
  return { unit: 'days', count: Math.max(0, days) };
}
