import { fillText } from '@/lib/i18n/fill-text';
import { inEach, type Localized, locales } from '@/lib/i18n/locales';
import { toMinor } from '../money/charge-fee';
import { describeFee } from '../money/describe-fee';
import { formatMoney } from '../money/format-money';
import type { Fee } from '../schema/fee-schema';
import type { Marketplace, Payout } from '../schema/money-schema';
import type { MarketplaceField } from '../schema/table-view-schema';
import type { Cell } from './table-data';
import type { TablePhrases } from './table-phrases';

export type MarketplaceRequest = {
  id: string;
  marketplace: Marketplace;
  payouts: Record<string, Payout | undefined>;
  words: Record<keyof Localized, TablePhrases>;
};

/** Ids of the payout methods that a marketplace is known to offer in Bangladesh: its own, then others. */
export function listPayoutIds({ id, marketplace, payouts }: Omit<MarketplaceRequest, 'words'>): string[] {
  const own = Object.keys(payouts).filter((payout) => payouts[payout]?.marketplaces?.includes(id));
  return [...own, ...(marketplace.payouts?.routes ?? [])];
}

/** The smallest withdrawal in the marketplace's currency, where it is known. */
export function findMinimum(request: Omit<MarketplaceRequest, 'words'>) {
  const { marketplace, payouts } = request;
  if (marketplace.minimumWithdrawal) return marketplace.minimumWithdrawal;
  const fees = listPayoutIds(request).flatMap((route) => payouts[route]?.fee ?? []);
  const found = fees.find(({ minimumAmount }) => minimumAmount !== undefined);
  return found && { amount: found.minimumAmount ?? 0, qualifier: found.qualifier, cite: found.cite };
}

/** The cell of a marketplace: a fact with its sources, or that it is not confirmed. */
export function marketplaceCell(field: MarketplaceField, request: MarketplaceRequest): Cell {
  const { marketplace, words } = request;
  const { currency } = marketplace;
  const qualified = (
    textIn: (locale: keyof Localized) => string,
    of: { qualifier?: Localized; cite?: string[] },
  ) => ({
    ...inEach((locale) => {
      const text = textIn(locale);
      return of.qualifier
        ? fillText(words[locale].qualified, { text, qualifier: of.qualifier[locale] })
        : text;
    }),
    cite: of.cite,
  });
  const unknown = inEach((locale) => words[locale].notConfirmed);
  const fee = (of: Fee & { qualifier?: Localized; cite: string[] }) =>
    qualified((locale) => describeFee(of, { currency, words: words[locale], locale }), of);
  switch (field) {
    case 'seller':
      return fee(marketplace.seller);
    case 'buyer':
      return marketplace.buyer ? fee(marketplace.buyer) : unknown;
    case 'hold': {
      const { hold } = marketplace;
      return hold ? qualified((locale) => formatDays(hold.days, locale), hold) : unknown;
    }
    case 'minimumWithdrawal': {
      const found = findMinimum(request);
      if (!found) return unknown;
      const amount = toMinor(found.amount);
      return qualified((locale) => formatMoney(amount, currency, locale, { isShort: true }), found);
    }
    case 'payouts':
      return payoutsCell(request, qualified) ?? unknown;
    default:
      return marketplace[field] ?? unknown;
  }
}

type Qualify = (
  textIn: (locale: keyof Localized) => string,
  of: { qualifier?: Localized; cite?: string[] },
) => Cell;

/** The names of the payout methods, with the sources of all. */
function payoutsCell(request: MarketplaceRequest, qualified: Qualify): Cell | undefined {
  const { marketplace, payouts, words } = request;
  const routes = listPayoutIds(request).flatMap((route) => payouts[route] ?? []);
  if (routes.length === 0 && !marketplace.payouts) return undefined;
  const own = routes.filter((route) => route.marketplaces);
  const cite = [...own.flatMap(({ fee }) => fee?.cite ?? []), ...(marketplace.payouts?.cite ?? [])];
  const names = (locale: keyof Localized) =>
    routes.map(({ name }) => name[locale]).join('; ') || words[locale].notConfirmed;
  return qualified(names, { qualifier: marketplace.payouts?.qualifier, cite: [...new Set(cite)] });
}

function formatDays(days: number, locale: keyof Localized): string {
  return new Intl.NumberFormat(locales[locale].intl, {
    style: 'unit',
    unit: 'day',
    unitDisplay: 'long',
  }).format(days);
}
