import { getOwn } from '@/lib/content/get-own';
import type { MarketplaceFees, MoneyRules } from '@/lib/content/schema/money-schema';
import { formatNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { TakeHomeQuery } from './take-home-fields';

/** The price that the page computes with when it is opened, in major units. */
export const exampleAmount = 100;
/** Prices that a tap fills in, in major units. */
export const presetPrices = [20, 100, 500];

/**
 * Fills in what the reader has left open: the first marketplace, its usual route, and a price when none was asked for. A price that
 * was deleted stays empty.
 */
export function completeQuery(query: TakeHomeQuery, rules: MoneyRules, locale: Locale): TakeHomeQuery {
  const [first = ''] = Object.keys(rules.marketplaces);
  const marketplace = query.marketplace || first;
  const { amount, currency, want, unit, ...rest } = query;
  const isUnasked = want !== '' || Object.values(rest).every((value) => value === '');
  return {
    ...query,
    marketplace,
    amount: amount === '' && isUnasked ? formatNumber(exampleAmount, locale) : amount,
    payout: query.payout || usualRoute(marketplace, rules),
    unit: unit || 'BDT',
  };
}

/** The first known way in the order of data/payouts.yaml; else the one that takes nothing, so that the marketplace's fee is the sum. */
export function usualRoute(marketplace: string, rules: MoneyRules): string {
  const ids = Object.keys(rules.payouts);
  return (
    ids.find((id) => isKnownRoute(id, marketplace, rules)) ?? ids.find((id) => !rules.payouts[id]?.fee) ?? ''
  );
}

/** Whether something says that a marketplace pays this way to Bangladesh. */
export function isKnownRoute(
  id: string,
  marketplace: string,
  { marketplaces, payouts }: MoneyRules,
): boolean {
  const owners = payouts[id]?.marketplaces;
  if (owners) return owners.includes(marketplace);
  return Boolean(getOwn(marketplaces, marketplace)?.payouts?.routes.some((route) => route.id === id));
}

/** Which of the fields that only some marketplaces need this one needs. */
export function neededFields({ hourly, seller }: Pick<MarketplaceFees, 'hourly' | 'seller'>) {
  return { kind: Boolean(hourly), share: Boolean(seller.percentBetween), billed: Boolean(seller.bands) };
}
