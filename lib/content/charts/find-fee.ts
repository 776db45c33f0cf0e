import { inEach, type Localized } from '@/lib/i18n/locales';
import { getOwn } from '../get-own';
import { describeFee } from '../money/describe-fee';
import type { Currency, Fee } from '../schema/fee-schema';
import type { Marketplace, Payout } from '../schema/money-schema';
import type { Facts } from '../tables/make-table';
import type { Cell } from '../tables/table-data';

export type FeeData = Pick<Facts, 'marketplaces' | 'payouts' | 'phrases'>;

type NamedFee = { name: Localized; currency: Currency; fee: Fee & { cite: string[] } };

/**
 * What a fee of the data takes, in words: `fiverr.seller` of its seller, `upwork.buyer` of its client, `upwork.payoneer-bank` of
 * the money that it sends there, and `payoneer-bank` of a payout.
 *
 * @returns undefined when the data has no such fee
 * @example describeFeeAt('fiverr.seller', data)?.en === 'Fiverr: 20%'
 */
export function describeFeeAt(reference: string, data: FeeData): Cell | undefined {
  const found = findFee(reference, data);
  if (!found) return undefined;
  const { name, currency, fee } = found;
  const inWords = inEach((locale) => {
    const what = describeFee(fee, { currency, phrases: data.phrases[locale], locale });
    return `${name[locale]}: ${what}`;
  });
  return { ...inWords, cite: fee.cite.slice(0, 1) };
}

/** Every fee that a flow may name. */
export function listFeeReferences({ marketplaces, payouts }: Pick<Facts, 'marketplaces' | 'payouts'>) {
  const ofMarketplaces = Object.entries(marketplaces).flatMap(([id, marketplace]) =>
    marketplace ? Object.keys(feesOf(marketplace)).map((part) => `${id}.${part}`) : [],
  );
  return [...ofMarketplaces, ...Object.keys(payouts).filter((id) => payouts[id]?.fee)];
}

function findFee(reference: string, { marketplaces, payouts }: FeeData): NamedFee | undefined {
  const [id = '', part] = reference.split('.');
  if (part === undefined) return feeOfPayout(getOwn(payouts, id));
  const marketplace = getOwn(marketplaces, id);
  const fee = marketplace && getOwn(feesOf(marketplace), part);
  return fee && { name: marketplace.name, currency: marketplace.currency, fee };
}

function feeOfPayout(payout: Payout | undefined): NamedFee | undefined {
  return payout?.fee && { name: payout.name, currency: 'USD', fee: payout.fee };
}

function feesOf({ seller, buyer, payouts }: Marketplace): Record<string, NamedFee['fee'] | undefined> {
  const routes = payouts?.routes.flatMap(({ id, fee }) => (fee ? [[id, fee] as const] : [])) ?? [];
  return Object.fromEntries([['seller', seller], ...(buyer ? [['buyer', buyer] as const] : []), ...routes]);
}
