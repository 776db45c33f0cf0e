import { getOwn } from '@/lib/content/get-own';
import { toMinor } from '@/lib/content/money/charge-fee';
import type { Currency } from '@/lib/content/schema/fee-schema';
import type { MarketplaceFees, MoneyRules, Payout } from '@/lib/content/schema/money-schema';
import { neededFields } from './complete-query';
import type { Goal } from './find-price';
import type { Unit } from './number-words';
import { type DecimalFault, parseDecimal } from './parse-decimal';
import type { Route, TakeHomeTerms } from './take-home';
import { jobKinds, type TakeHomeField, type TakeHomeQuery, takeHomeFields } from './take-home-fields';

/** What is wrong with a field: each has its own message. */
export type Fault =
  | DecimalFault
  | 'unknown'
  | 'zero'
  | 'otherCurrency'
  | 'otherMarketplace'
  | 'otherUnit'
  | 'outside'
  | 'rateNeeded';
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

/** What a form without faults asks: what is left of a price, and perhaps which price leaves a sum. */
export type TakeHomeQuestion = { question: TakeHomeInput; goal?: Goal };

/** The largest amount: a million, in minor units. */
export const mostMoney = 100_000_000;
/** The largest value of each field that holds a number, in hundredths. The way back takes a thousand million taka. */
export const mostOf = {
  amount: mostMoney,
  billed: mostMoney,
  rate: 10_000_000,
  share: 10_000,
  want: 100_000_000_000,
};

/** Parses the form. Returns all faults, or input to calculate with. */
export function parseTakeHomeForm(
  query: TakeHomeQuery,
  rules: MoneyRules,
): { faults: Faults } | TakeHomeQuestion {
  const marketplace = getOwn(rules.marketplaces, query.marketplace);
  const payout = getOwn(rules.payouts, query.payout);
  const currency = marketplace?.currency ?? 'USD';
  const needed = marketplace && neededFields(marketplace);
  const known = rules.exchangeRates[currency];
  const inCurrency: Limits = { most: mostMoney, units: [currency], otherwise: 'otherCurrency' };
  const amount = readNumber(query.amount, inCurrency);
  const share = readOptional(needed?.share && query.share, { most: mostOf.share, units: ['percent'] });
  const billed = readOptional(needed?.billed && query.billed, inCurrency);
  const own = readOptional(query.rate, { most: mostOf.rate, units: ['BDT'] });
  const want = readOptional(query.want, {
    most: mostOf.want,
    units: ['BDT', currency],
    otherwise: 'otherUnit',
  });
  const rate = own ?? (known && { value: toMinor(known.taka) });
  const inTaka = query.unit !== currency;
  const isOtherMarketplace = payout?.marketplaces && !payout.marketplaces.includes(query.marketplace);
  const faults: Faults = {
    amount: faultOf(amount) ?? zeroFault(amount) ?? currencyFault(query.currency, marketplace),
    marketplace: faultOfChoice(query.marketplace, marketplace),
    payout: faultOfChoice(query.payout, payout) ?? (isOtherMarketplace ? 'otherMarketplace' : undefined),
    rate: faultOf(rate) ?? zeroFault(rate) ?? (want && inTaka && !rate ? 'rateNeeded' : undefined),
    kind: query.kind === '' || jobKinds.some((kind) => kind === query.kind) ? undefined : 'unknown',
    share: faultOf(share) ?? (isOutside(marketplace?.seller.percentBetween, share) ? 'outside' : undefined),
    billed: faultOf(billed),
    want: faultOf(want) ?? zeroFault(want) ?? (isContrary(want, inTaka) ? 'otherUnit' : undefined),
    unit: ['', 'BDT', currency].includes(query.unit) || query.want === '' ? undefined : 'unknown',
  };
  const found: Faults = {};
  for (const field of takeHomeFields) if (faults[field]) found[field] = faults[field];
  if (Object.keys(found).length > 0 || !marketplace || !payout) return { faults: found };
  const hourly = query.kind === 'hourly' ? marketplace.hourly : undefined;
  const wanted = hundredthsOf(want);
  return {
    question: {
      marketplace: query.marketplace,
      payoutId: query.payout,
      currency,
      amount: hundredthsOf(amount) ?? 0,
      seller: hourly?.seller ?? marketplace.seller,
      buyer: hourly?.buyer ?? marketplace.buyer,
      minimumWithdrawal: marketplace.minimumWithdrawal?.amount,
      route: findRoute(query.payout, payout, marketplace),
      share: hundredthsOf(share),
      billedBefore: hundredthsOf(billed),
      rate: hundredthsOf(rate),
      rateOf: own ? undefined : known?.asOf,
    },
    goal: wanted === undefined ? undefined : { value: wanted, inTaka },
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

type Read = { value: number; unit?: Unit } | { fault: Fault };
type Limits = {
  most: number;
  /** Units that the text may name. */
  units: Unit[];
  /** What to say of another one. */
  otherwise?: Fault;
};

function readNumber(text: string, { most, units, otherwise = 'notANumber' }: Limits): Read {
  const read = parseDecimal(text, { decimals: 2, most });
  if ('fault' in read || !read.unit || units.includes(read.unit)) return read;
  return { fault: otherwise };
}

/** An empty field, and one that the marketplace does not need, says nothing. */
function readOptional(text: string | false | undefined, limits: Limits): Read | undefined {
  const read = text ? readNumber(text, limits) : undefined;
  return read && 'fault' in read && read.fault === 'missing' ? undefined : read;
}

function faultOfChoice(id: string, found: unknown): Fault | undefined {
  if (found) return undefined;
  return id === '' ? 'missing' : 'unknown';
}

const faultOf = (read?: Read) => (read && 'fault' in read ? read.fault : undefined);
const hundredthsOf = (read?: Read) => (read && 'value' in read ? read.value : undefined);
const zeroFault = (read?: Read) => (hundredthsOf(read) === 0 ? 'zero' : undefined);

/** Whether a sum names taka while the other unit is chosen, or the other way round. */
function isContrary(want: Read | undefined, inTaka: boolean): boolean {
  return !!want && 'value' in want && want.unit !== undefined && (want.unit === 'BDT') !== inTaka;
}

/** An older address may name a currency that the marketplace does not have. */
function currencyFault(currency: string, marketplace?: MarketplaceFees): Fault | undefined {
  return currency !== '' && marketplace && currency !== marketplace.currency ? 'otherCurrency' : undefined;
}

/** Whether a percentage is outside the marketplace's range. */
function isOutside(between: [number, number] | undefined, share?: Read): boolean {
  const value = hundredthsOf(share);
  return !!between && value !== undefined && (value < toMinor(between[0]) || value > toMinor(between[1]));
}
