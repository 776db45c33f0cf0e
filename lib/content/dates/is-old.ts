/** Days after which a programme's status, or the last check of a source, counts as old. */
export const oldAfterDays = 180;

const dayLength = 24 * 60 * 60 * 1000;

/**
 * The first day on which a fact confirmed on a date counts as old. A month or a year counts from its last day.
 *
 * @example firstOldDay('2026-01-04') === '2026-07-04'
 */
export function firstOldDay(date: string): string {
  const [year = 0, month, day] = date.split('-').map(Number);
  // Day 0 is the last day of the month before.
  const confirmed =
    day === undefined ? Date.UTC(year, month ?? 12, 0) : Date.UTC(year, (month ?? 1) - 1, day);
  return new Date(confirmed + (oldAfterDays + 1) * dayLength).toISOString().slice(0, 'yyyy-mm-dd'.length);
}

/** @param today  as formatDay gives it: the day in Dhaka */
export function isOld(date: string, today: string): boolean {
  return firstOldDay(date) <= today;
}
