import { z } from 'zod';
import { queryParameter } from '@/lib/i18n/query-parameter';
import { type TakeHomeQuery, takeHomeFields } from './take-home-fields';

/** Nobody types more; what is longer came from no form of ours. */
const longest = 100;
const typed = queryParameter(
  z
    .string()
    .transform((text) => text.slice(0, longest))
    .default(''),
);

/** The query of an address → what the form holds. A field that is missing is empty, one that comes twice counts once. */
export const takeHomeQuerySchema = z.object({
  marketplace: typed,
  amount: typed,
  currency: typed,
  share: typed,
  billed: typed,
  payout: typed,
  rate: typed,
} satisfies Record<keyof TakeHomeQuery, typeof typed>);

/** Whether the reader has asked at all, or only opened the page. */
export function isAsked(query: TakeHomeQuery): boolean {
  return takeHomeFields.some((field) => query[field] !== '');
}
