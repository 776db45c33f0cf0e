import { z } from 'zod';
import { queryParameter } from '@/lib/i18n/query-parameter';

/** Fields of a marketplace to sort by: lowest first. */
export const sorts = ['seller', 'buyer', 'hold', 'minimumWithdrawal'] as const;
export type Sort = (typeof sorts)[number];

/** What the comparison shows. '' keeps the order of the file, shows every marketplace, or leaves the pair open. */
export type CompareQuery = {
  sort: Sort | '';
  payout: string;
  /** Two marketplaces to see side by side: both or none, unless the pair is at fault. */
  first: string;
  second: string;
  /** Whether two were asked for that are not two marketplaces. */
  isPairFault: boolean;
};

/** What a query can choose from: ids of payout methods, and of marketplaces. */
type Choices = { payouts: string[]; marketplaces: string[] };

/**
 * Parses the query of a URL. An unknown order or filter is ignored: those come from links, nobody types them. A pair comes from a
 * form, so a wrong one is told.
 */
export function parseCompareQuery(query: unknown, { payouts, marketplaces }: Choices): CompareQuery {
  const choice = <Value extends string>(values: readonly Value[]) =>
    queryParameter(z.enum(values)).or(z.literal('')).catch('');
  const asked = queryParameter(z.string()).catch('');
  const read = z
    .object({
      sort: choice(sorts),
      payout: choice(payouts),
      first: choice(marketplaces),
      second: choice(marketplaces),
    })
    .parse(query);
  const { first, second } = z.object({ first: asked, second: asked }).parse(query);
  const isPair = read.first !== '' && read.second !== '' && read.first !== read.second;
  return { ...read, isPairFault: (first !== '' || second !== '') && !isPair };
}

/** The part of a query that stands in an address. */
export function addressQuery({ sort, payout, first, second }: CompareQuery): Record<string, string> {
  return { sort, payout, first, second };
}
