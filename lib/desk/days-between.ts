/**
 * Days from one day to another, by the calendar.
 *
 * @param from  as content files write days: 2026-11-23
 * @returns     below 0 when `to` is the earlier one
 * @example     daysBetween('2026-02-28', '2026-03-01') === 1
 */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
