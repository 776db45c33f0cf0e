import type { Unit } from '../take-home/number-words';
import { type DecimalFault, parseDecimal } from '../take-home/parse-decimal';
import { type BookCurrency, type BookEntry, bookCurrencies, bookLimits, firstDay } from './book';

/** Fields of the form for a job, in its order; values as typed. */
export const entryFields = ['day', 'client', 'work', 'currency', 'amount', 'fee', 'rate', 'route'] as const;
export type EntryField = (typeof entryFields)[number];
export type TypedEntry = Record<EntryField, string>;

/** What is wrong with a field: each has its own message. */
export type EntryFault =
  | DecimalFault
  | 'zero'
  | 'otherCurrency'
  | 'notADay'
  | 'future'
  | 'feeTooLarge'
  | 'tooLong'
  | 'unknown';
export type EntryFaults = Partial<Record<EntryField, EntryFault>>;

/**
 * Parses the form for a job. Numbers are read as in the calculator: in Bangla or Latin digits, with lakhs and words.
 *
 * @param today  in Dhaka: money that has not come yet is no income
 */
export function parseEntry(
  typed: TypedEntry,
  today: string,
): { faults: EntryFaults } | { entry: Omit<BookEntry, 'id'> } {
  const currency = bookCurrencies.find((known) => known === typed.currency);
  const amount = readMoney(typed.amount, currency);
  const fee = typed.fee.trim() === '' ? { value: 0 } : readMoney(typed.fee, currency);
  const rate = currency === 'BDT' ? { value: 100 } : readNumber(typed.rate, bookLimits.rate, 'BDT');
  const [client, work, route] = [typed.client, typed.work, typed.route].map(tidy) as [string, string, string];
  const faults: EntryFaults = {
    day: dayFault(typed.day, today),
    client: textFault(client) ?? (client ? undefined : 'missing'),
    work: textFault(work),
    currency: currency ? undefined : 'unknown',
    amount: faultOf(amount) ?? zeroFault(amount),
    fee: faultOf(fee) ?? (amountIn(fee) > amountIn(amount) && !faultOf(amount) ? 'feeTooLarge' : undefined),
    rate: faultOf(rate) ?? zeroFault(rate),
    route: textFault(route),
  };
  const found: EntryFaults = {};
  for (const field of entryFields) if (faults[field]) found[field] = faults[field];
  if (Object.keys(found).length > 0 || !currency) return { faults: found };
  const [amountOf, feeOf, rateOf] = [amountIn(amount), amountIn(fee), amountIn(rate)];
  return {
    entry: { day: typed.day, client, work, currency, amount: amountOf, fee: feeOf, rate: rateOf, route },
  };
}

/** One line with single spaces, without signs that nobody sees. */
export function tidy(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

type Read = { value: number } | { fault: EntryFault };

function readMoney(text: string, currency: BookCurrency | undefined): Read {
  return readNumber(text, bookLimits.amount, currency);
}

/** @param unit  the only one that the text may name */
function readNumber(text: string, most: number, unit: Unit | undefined): Read {
  const read = parseDecimal(text, { decimals: 2, most });
  if ('fault' in read || !read.unit || read.unit === unit) return read;
  return { fault: read.unit === 'percent' ? 'notANumber' : 'otherCurrency' };
}

function dayFault(day: string, today: string): EntryFault | undefined {
  if (day === '') return 'missing';
  const isDay = /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(Date.parse(day));
  if (!isDay || new Date(day).toISOString().slice(0, 10) !== day || day < firstDay) return 'notADay';
  return day > today ? 'future' : undefined;
}

const textFault = (text: string) => (text.length > bookLimits.text ? 'tooLong' : undefined);
const faultOf = (read: Read) => ('fault' in read ? read.fault : undefined);
const amountIn = (read: Read) => ('value' in read ? read.value : 0);
const zeroFault = (read: Read) => ('value' in read && read.value === 0 ? 'zero' : undefined);
