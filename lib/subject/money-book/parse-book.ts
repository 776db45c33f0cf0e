import * as z from 'zod/mini';
import { type Book, bookCurrencies, bookLimits, firstDay } from './book';

const text = z.string().check(z.maxLength(bookLimits.text));
const upTo = (most: number) => z.int().check(z.minimum(0), z.maximum(most));

const entrySchema = z
  .strictObject({
    id: z.string().check(z.regex(/^[a-z0-9]{4,32}$/)),
    day: z.iso.date().check(z.refine((day) => day >= firstDay && day < '2100')),
    client: text,
    work: text,
    currency: z.enum(bookCurrencies),
    amount: upTo(bookLimits.amount).check(z.minimum(1)),
    fee: upTo(bookLimits.amount),
    rate: upTo(bookLimits.rate).check(z.minimum(1)),
    route: text,
  })
  .check(
    z.refine(({ amount, fee }) => fee <= amount),
    z.refine(({ currency, rate }) => currency !== 'BDT' || rate === 100),
  );

const bookSchema = z.strictObject({
  version: z.literal(1),
  owner: z.strictObject({ name: text, address: text }),
  entries: z.array(entrySchema).check(
    z.maxLength(bookLimits.entries),
    z.refine((entries) => new Set(entries.map(({ id }) => id)).size === entries.length),
  ),
});

/** Why a text is no book. `version`: a newer version of this page wrote it. */
export type BookFault = 'notABook' | 'version' | 'tooLarge';

/** Parses what a device has kept, or a file. @returns the book, or why it is none */
export function parseBook(json: string): { book: Book } | { fault: BookFault } {
  if (json.length > bookLimits.file) return { fault: 'tooLarge' };
  let value: unknown;
  try {
    // Some programs write a mark at the start of a file.
    value = JSON.parse(json.replace(/^\ufeff/, ''));
  } catch {
    return { fault: 'notABook' };
  }
  const parsed = bookSchema.safeParse(value);
  if (parsed.success) return { book: parsed.data };
  const { version } = (value ?? {}) as { version?: unknown };
  return { fault: typeof version === 'number' && version > 1 ? 'version' : 'notABook' };
}

/** A book as the text of a file. */
export function formatBook(book: Book): string {
  return JSON.stringify(book, null, 2);
}
