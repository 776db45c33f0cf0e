import { getOwn } from '@/lib/content/get-own';
import { toMinor } from '@/lib/content/money/charge-fee';
import type { Currency } from '@/lib/content/schema/fee-schema';
import type { MarketplaceFees, MoneyRules, Payout } from '@/lib/content/schema/money-schema';
import { type Decimal, type DecimalFault, parseDecimal } from './parse-decimal';
import type { Route, TakeHomeTerms } from './take-home';
import { jobKinds, type TakeHomeField, type TakeHomeQuery, takeHomeFields } from './take-home-fields';

/** What is wrong with a field: each has its own message. */
export type Fault = DecimalFault | 'unknown' | 'zero' | 'otherCurrency' | 'otherMarketplace' | 'outside';
export type Faults = Partial<Record<TakeHomeField, Fault>>;

/** A form without faults: the terms of the job, and the ids that the result names. */
export type TakeHomeInput = Omit<TakeHomeTerms, 'seller' | 'buyer'> & {
  seller: MarketplaceFees['seller'];
  buyer?: MarketplaceFees['buyer'];
  marketplace: string;
  payoutId: string;
  currency: Currency;
  /** The day of the exchange rate, when the reader entered none. */
  rateOf?: string;
};

/** The largest amount: a million, in minor units. */
const mostMoney = 100_000_000;

/** Parses the form. Returns all faults, or input to calculate with. */
export function parseTakeHomeForm(
  query: TakeHomeQuery,
  rules: MoneyRules,
): { faults: Faults } | { question: TakeHomeInput } {
  const marketplace = getOwn(rules.marketplaces, query.marketplace);
  const payout = getOwn(rules.payouts, query.payout);
  const amount = parseDecimal(query.amount, { decimals: 2, most: mostMoney });
  const billed = parseOptional(query.billed, mostMoney);
  const share = parseOptional(query.share, 10_000);
  const currency = marketplace?.currency ?? 'USD';
  const own = parseDecimal(query.rate, { decimals: 2, most: 10_000_000 });
  const known = rules.exchangeRates[currency];
  const rate = query.rate.trim() === '' && known ? { value: toMinor(known.taka) } : own;
  const faults: Faults = {
    marketplace: faultOfChoice(query.marketplace, marketplace),
    kind: query.kind === '' || jobKinds.some((kind) => kind === query.kind) ? undefined : 'unknown',
    amount: faultOf(amount) ?? (amountOf(amount) === 0 ? 'zero' : undefined),
    currency:
      query.currency !== '' && marketplace && query.currency !== currency ? 'otherCurrency' : undefined,
    share: faultOf(share) ?? (isOutside(marketplace?.seller.percentBetween, share) ? 'outside' : undefined),
    billed: faultOf(billed),
    payout:
      faultOfChoice(query.payout, payout) ??
      (payout?.marketplaces && !payout.marketplaces.includes(query.marketplace)
        ? 'otherMarketplace'
        : undefined),
    rate: faultOf(rate) ?? (amountOf(rate) === 0 ? 'zero' : undefined),
  };
  const found: Faults = {};
  for (const field of takeHomeFields) if (faults[field]) found[field] = faults[field];
  if (Object.keys(found).length > 0 || !marketplace || !payout) return { faults: found };
  const hourly = query.kind === 'hourly' ? marketplace.hourly : undefined;
  return {
    question: {
      marketplace: query.marketplace,
      payoutId: query.payout,
      currency,
      amount: amountOf(amount) ?? 0,
      seller: hourly?.seller ?? marketplace.seller,
      buyer: hourly?.buyer ?? marketplace.buyer,
      minimumWithdrawal: marketplace.minimumWithdrawal?.amount,
      route: findRoute(query.payout, payout, marketplace),
      share: amountOf(share),
      billedBefore: amountOf(billed),
      rate: amountOf(rate),
      rateOf: rate === own ? undefined : known?.asOf,
    },
  };
}

/** The way home by a payout method; undefined when the method takes nothing, so that the marketplace's fee is the whole sum. */
function findRoute(id: string, payout: Payout, marketplace: MarketplaceFees): Route | undefined {
  if (!payout.fee) return undefined;
  // Methods of the marketplace itself need no route: it was checked that this one belongs to it.
  if (payout.marketplaces) return { standing: 'confirmed', fee: payout.fee };
  const route = marketplace.payouts?.routes.find((known) => known.id === id);
  return { standing: route?.standing ?? 'unknown', transfer: route?.fee, fee: payout.fee };
}

function parseOptional(text: string, most: number): Decimal | undefined {
  return text.trim() === '' ? undefined : parseDecimal(text, { decimals: 2, most });
}

function faultOfChoice(id: string, found: unknown): Fault | undefined {
  if (found) return undefined;
  return id === '' ? 'missing' : 'unknown';
}

const faultOf = (decimal?: Decimal) => (decimal && 'fault' in decimal ? decimal.fault : undefined);
const amountOf = (decimal?: Decimal) => (decimal && 'value' in decimal ? decimal.value : undefined);

/** Whether a percentage is outside the marketplace's range. Without a range, any percentage is ignored. */
function isOutside(between: [number, number] | undefined, share?: Decimal): boolean {
  const value = amountOf(share);
  return !!between && value !== undefined && (value < toMinor(between[0]) || value > toMinor(between[1]));
}
