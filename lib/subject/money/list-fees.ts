import type { MoneyRules } from '@/lib/content/schema/money-schema';
import type { Locale } from '@/lib/i18n/locales';

/** Whoever takes a fee, with the ids of the sources that say so. */
export type ListedFee = { id: string; name: Record<Locale, string>; cite: string[] };

/** Every marketplace and way of payout that the money rules have a fee for. */
export function listFees({ marketplaces, payouts }: MoneyRules): ListedFee[] {
  const sellers = Object.entries(marketplaces).flatMap(([id, entry]) =>
    entry ? [{ id, name: entry.name, cite: [...entry.seller.cite, ...(entry.buyer?.cite ?? [])] }] : [],
  );
  const ways = Object.entries(payouts).flatMap(([id, entry]) =>
    entry?.fee ? [{ id, name: entry.name, cite: entry.fee.cite }] : [],
  );
  return [...sellers, ...ways].map((fee) => ({ ...fee, cite: [...new Set(fee.cite)] }));
}
