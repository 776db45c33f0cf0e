import { convertToTaka } from '@/lib/content/money/convert-to-taka';
import { type BookCurrency, type BookEntry, bookCurrencies } from './book';
import { taxYearOf } from './tax-year';

/** Sums in whole minor units. */
export type Sums = {
  count: number;
  /** By currency: what clients paid, and what was taken off. Currencies without a job are left out. */
  currencies: { currency: BookCurrency; amount: number; fee: number }[];
  /** What came, in paisa: each job is rounded by itself, as it was paid. */
  taka: number;
};

/** What came of a job, in paisa. */
export function takaOf({ amount, fee, rate }: Pick<BookEntry, 'amount' | 'fee' | 'rate'>): number {
  return convertToTaka(amount - fee, rate);
}

/** Adds up jobs. */
export function sumEntries(entries: BookEntry[]): Sums {
  const currencies = bookCurrencies.flatMap((currency) => {
    const own = entries.filter((entry) => entry.currency === currency);
    const add = (field: 'amount' | 'fee') => own.reduce((sum, entry) => sum + entry[field], 0);
    return own.length > 0 ? [{ currency, amount: add('amount'), fee: add('fee') }] : [];
  });
  return {
    count: entries.length,
    currencies,
    taka: entries.reduce((sum, entry) => sum + takaOf(entry), 0),
  };
}

/** The jobs of a tax year, the newest first. */
export function listEntriesOf(entries: BookEntry[], taxYear: number): BookEntry[] {
  return entries
    .filter(({ day }) => taxYearOf(day) === taxYear)
    .sort((a, b) => b.day.localeCompare(a.day) || a.id.localeCompare(b.id));
}

/** The months of these jobs in the order of the calendar, each with its sums. @returns months as 2026-11 */
export function sumMonths(entries: BookEntry[]): { month: string; sums: Sums }[] {
  const months = [...new Set(entries.map(({ day }) => day.slice(0, 7)))].sort();
  return months.map((month) => ({
    month,
    sums: sumEntries(entries.filter(({ day }) => day.startsWith(month))),
  }));
}

/** The tax years of a book and that of today, the newest first. */
export function listTaxYears(entries: BookEntry[], today: string): number[] {
  const years = new Set([today, ...entries.map(({ day }) => day)].map(taxYearOf));
  return [...years].sort((a, b) => b - a);
}
