import { z } from 'zod';
import { queryParameter } from '@/lib/i18n/query-parameter';

/** Fields of a marketplace to sort by: lowest first. */
export const sorts = ['seller', 'buyer', 'hold', 'minimumWithdrawal'] as const;
export type Sort = (typeof sorts)[number];

/** Sorting and filter of the comparison; '' keeps the order of the file, or shows every marketplace. */
export type CompareQuery = { sort: Sort | ''; payout: string };

/**
 * Parses the query of a URL. Unknown values are ignored: they come from links, nobody types them.
 *
 * @param payouts  ids of the payout methods to choose from
 */
export function parseCompareQuery(query: unknown, payouts: string[]): CompareQuery {
  const choice = <Value extends string>(values: readonly Value[]) =>
    queryParameter(z.enum(values)).or(z.literal('')).catch('');
  return z.object({ sort: choice(sorts), payout: choice(payouts) }).parse(query);
}
