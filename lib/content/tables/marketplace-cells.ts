import { fillText } from '@/lib/i18n/fill-text';
import { inEach, type Locale, type Localized, locales } from '@/lib/i18n/locales';
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
  phrases: Record<keyof Localized, TablePhrases>;
};

/** Lists the payout methods that a marketplace is known to offer in Bangladesh, by id: its own, then others. */
export function listPayoutIds({ id, marketplace, payouts }: Omit<MarketplaceRequest, 'phrases'>): string[] {
  const own = Object.keys(payouts).filter((payout) => payouts[payout]?.marketplaces?.includes(id));
  return [...own, ...(marketplace.payouts?.routes ?? []).map((route) => route.id)];
}

/** The smallest withdrawal in the marketplace's currency, where it is known. */
export function findMinimum(request: Omit<MarketplaceRequest, 'phrases'>) {
  const { marketplace, payouts } = request;
  if (marketplace.minimumWithdrawal) return marketplace.minimumWithdrawal;
  const fees = listPayoutIds(request).flatMap((id) => payouts[id]?.fee ?? []);
  const found = fees.find(({ minimumAmount }) => minimumAmount !== undefined);
  return found && { amount: found.minimumAmount ?? 0, qualifier: found.qualifier, cite: found.cite };
}

/** Makes the cell of a marketplace: the fact with its sources, or “not confirmed”. */
export function marketplaceCell(field: MarketplaceField, request: MarketplaceRequest): Cell {
  const { marketplace, phrases } = request;
  const { currency } = marketplace;
  const qualified = (
    textIn: (locale: keyof Localized) => string,
    of: { qualifier?: Localized; cite?: string[] },
  ) => ({
    ...inEach((locale) => {
      const text = textIn(locale);
      return of.qualifier
        ? fillText(phrases[locale].qualified, { text, qualifier: of.qualifier[locale] })
        : text;
    }),
    cite: of.cite,
  });
  const unknown = inEach((locale) => phrases[locale].notConfirmed);
  type CitedFee = Fee & { qualifier?: Localized; cite: string[] };
  const fee = (of: CitedFee, hourly?: CitedFee): Cell => {
    const describe = (part: Fee, locale: Locale) =>
      describeFee(part, { currency, phrases: phrases[locale], locale });
    const cell = qualified((locale) => describe(of, locale), of);
    if (!hourly) return cell;
    return {
      ...inEach((locale) =>
        fillText(phrases[locale].hourly, { text: cell[locale], fee: describe(hourly, locale) }),
      ),
      cite: [...new Set([...of.cite, ...hourly.cite])],
    };
  };
  switch (field) {
    case 'seller':
      return fee(marketplace.seller, marketplace.hourly?.seller);
    case 'buyer':
      return marketplace.buyer ? fee(marketplace.buyer, marketplace.hourly?.buyer) : unknown;
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

/** Makes the cell with the names of the payout methods and all their sources. */
function payoutsCell(request: MarketplaceRequest, qualified: Qualify): Cell | undefined {
  const { marketplace, payouts, phrases } = request;
  const routes = new Map(marketplace.payouts?.routes.map((route) => [route.id, route]));
  const methods = listPayoutIds(request).flatMap((id) => {
    const method = payouts[id];
    return method ? [{ ...method, isReported: routes.get(id)?.standing === 'reported' }] : [];
  });
  if (methods.length === 0 && !marketplace.payouts) return undefined;
  const own = methods.filter((method) => method.marketplaces);
  const cite = [...own.flatMap(({ fee }) => fee?.cite ?? []), ...(marketplace.payouts?.cite ?? [])];
  const nameOf = ({ name, isReported }: (typeof methods)[number], locale: Locale) =>
    isReported ? fillText(phrases[locale].reported, { name: name[locale] }) : name[locale];
  const names = (locale: Locale) =>
    methods.map((method) => nameOf(method, locale)).join('; ') || phrases[locale].notConfirmed;
  return qualified(names, { qualifier: marketplace.payouts?.qualifier, cite: [...new Set(cite)] });
}

function formatDays(days: number, locale: keyof Localized): string {
  return new Intl.NumberFormat(locales[locale].intl, {
    style: 'unit',
    unit: 'day',
    unitDisplay: 'long',
  }).format(days);
}
