import { chargeFee, toMinor } from '@/lib/content/money/charge-fee';
import type { Marketplace, Payout } from '@/lib/content/schema/money-schema';
import { findMinimum, listPayoutIds } from '@/lib/content/tables/marketplace-cells';
import type { TableData } from '@/lib/content/tables/table-data';
import type { CompareQuery, Sort } from './compare-query';

/** What is known of the marketplaces and of the ways of payout. */
export type MarketplaceRules = {
  marketplaces: Record<string, Marketplace>;
  payouts: Record<string, Payout | undefined>;
};

/** Fees are compared for a job of 100 in the marketplace's currency, for a new client. */
const sampleJobAmount = 100_00;

/** Ids of the payout methods that at least one marketplace is known to offer in Bangladesh, in the order of the file. */
export function listComparedPayoutIds(rules: MarketplaceRules): string[] {
  const used = new Set(Object.keys(rules.marketplaces).flatMap((id) => payoutIdsOf(rules, id)));
  return Object.keys(rules.payouts).filter((id) => used.has(id));
}

/** Ids of the marketplaces to show: lowest value first, not confirmed last. */
export function compareMarketplaces(
  rules: MarketplaceRules,
  { sort, payout }: Pick<CompareQuery, 'sort' | 'payout'>,
): string[] {
  const ids = Object.keys(rules.marketplaces).filter(
    (id) => !payout || payoutIdsOf(rules, id).includes(payout),
  );
  if (!sort) return ids;
  const rank = new Map(ids.map((id) => [id, rankOf(rules, id, sort) ?? Number.POSITIVE_INFINITY]));
  const compare = (a: number, b: number) => (a === b ? 0 : a - b);
  return ids.sort((a, b) => compare(rank.get(a) ?? 0, rank.get(b) ?? 0));
}

/** Whether what marketplaces are sorted by is not confirmed for one of them. */
export function hasUnknown(rules: MarketplaceRules, ids: string[], sort: Sort): boolean {
  return ids.some((id) => rankOf(rules, id, sort) === undefined);
}

/** Reduces a table to some columns in an order, with the row that they are sorted by on top. */
export function arrangeTable(table: TableData, columns: string[], sort: Sort | ''): TableData {
  const byId = new Map(table.columns.map((column) => [column.id, column]));
  const onTop = table.rows.filter(({ id }) => id === sort);
  return {
    ...table,
    columns: columns.flatMap((id) => byId.get(id) ?? []),
    rows: [...onTop, ...table.rows.filter(({ id }) => id !== sort)],
  };
}

function payoutIdsOf({ marketplaces, payouts }: MarketplaceRules, id: string): string[] {
  const marketplace = marketplaces[id];
  return marketplace ? listPayoutIds({ id, marketplace, payouts }) : [];
}

function rankOf({ marketplaces, payouts }: MarketplaceRules, id: string, sort: Sort): number | undefined {
  const marketplace = marketplaces[id];
  if (!marketplace) return undefined;
  const { seller, buyer, hold } = marketplace;
  switch (sort) {
    case 'seller':
      return chargeFee(seller, sampleJobAmount).to;
    case 'buyer':
      return buyer && chargeFee(buyer, sampleJobAmount).to;
    case 'hold':
      return hold?.days;
    case 'minimumWithdrawal': {
      const minimum = findMinimum({ id, marketplace, payouts });
      return minimum && toMinor(minimum.amount);
    }
  }
}
