import { formatDate } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';

/** The tax year of a day, by the calendar year in which it begins: it runs from July to June. @param day  in Dhaka: 2026-06-30 */
export function taxYearOf(day: string): number {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return month >= 7 ? year : year - 1;
}

/** The name of a tax year, which nobody can mistake: July 2026 – June 2027. @param start  as from `taxYearOf` */
export function nameTaxYear(start: number, locale: Locale): string {
  return `${formatDate(`${start}-07`, locale)} – ${formatDate(`${start + 1}-06`, locale)}`;
}
