import { z } from 'zod';
import { queryParameter } from '@/lib/i18n/query-parameter';
import { type TakeHomeQuery, takeHomeFields } from './take-home-fields';

/** Characters read of a field; our form never sends more. */
const maxValueLength = 100;
const typed = queryParameter(
  z
    .string()
    .transform((text) => text.slice(0, maxValueLength))
    .default(''),
);

/** Parses the query of a URL to the fields of the form. Missing fields are empty; of repeated fields the first counts. */
export const takeHomeQuerySchema = z.object({
  marketplace: typed,
  kind: typed,
  amount: typed,
  currency: typed,
  share: typed,
  billed: typed,
  payout: typed,
  rate: typed,
  want: typed,
  unit: typed,
} satisfies Record<keyof TakeHomeQuery, typeof typed>);

/** True when the reader sent the form, false when the page was only opened. */
export function isFormFilled(query: TakeHomeQuery): boolean {
  return takeHomeFields.some((field) => query[field] !== '');
}
