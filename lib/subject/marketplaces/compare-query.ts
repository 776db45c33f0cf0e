import { z } from 'zod';
import { queryParameter } from '@/lib/i18n/query-parameter';

/** Fields of a marketplace that have an order: the least first. */
export const sorts = ['seller', 'buyer', 'hold', 'minimumWithdrawal'] as const;
export type Sort = (typeof sorts)[number];

/** What the comparison is arranged by; '' leaves the order of the file, or shows every marketplace. */
export type CompareQuery = { sort: Sort | ''; payout: string };

/**
 * The query of an address → how to arrange the comparison. Nobody types these: what is none of ours arranges nothing.
 *
 * @param payouts  ids of the ways of payout that can be chosen
 */
export function parseCompareQuery(query: unknown, payouts: string[]): CompareQuery {
  const choice = <Value extends string>(values: readonly Value[]) =>
    queryParameter(z.enum(values)).or(z.literal('')).catch('');
  return z.object({ sort: choice(sorts), payout: choice(payouts) }).parse(query);
}
