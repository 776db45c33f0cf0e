import type { Currency } from '@/lib/content/schema/fee-schema';

/** Currencies of a book. The rate of taka is always 1. */
export const bookCurrencies = ['USD', 'EUR', 'GBP', 'BDT'] as const satisfies (Currency | 'BDT')[];
export type BookCurrency = (typeof bookCurrencies)[number];

/** A job that was paid. Amounts are whole minor units of its currency: cents, pence, paisa. */
export type BookEntry = {
  id: string;
  /** The day the money came, in Dhaka: 2026-11-23. */
  day: string;
  client: string;
  /** What the job was. */
  work: string;
  currency: BookCurrency;
  /** What the client paid. */
  amount: number;
  /** What was taken off it on the way, at most the amount. */
  fee: number;
  /** Taka for one unit of the currency, in hundredths. */
  rate: number;
  /** How the money came. */
  route: string;
};

/** Who keeps the book, as statements and invoices name them. */
export type BookOwner = { name: string; address: string };

/** What a device keeps, and what a file holds. */
export type Book = { version: 1; owner: BookOwner; entries: BookEntry[] };

export const emptyBook: Readonly<Book> = { version: 1, owner: { name: '', address: '' }, entries: [] };

/** The largest values: together they keep every sum of a book below 2^53, so that it is exact. */
export const bookLimits = {
  /** A million, in minor units. */
  amount: 100_000_000,
  /** A thousand taka, in hundredths. */
  rate: 100_000,
  entries: 5_000,
  /** Characters of a text. */
  text: 120,
  /** Characters of a file. */
  file: 4_000_000,
};

/** The first day of a book; the last one is today. */
export const firstDay = '2000-01-01';
