import type { MarketplaceFees, MoneyRules } from '@/lib/content/schema/money-schema';
import type { Locale } from '@/lib/i18n/locales';

/** A marketplace or payout method that takes a fee, with the ids of its sources. */
export type ListedFee = { id: string; name: Record<Locale, string>; cite: string[] };

/** Lists the marketplaces and payout methods with a fee. */
export function listFees({ marketplaces, payouts }: MoneyRules): ListedFee[] {
  const sellers = Object.entries(marketplaces).flatMap(([id, entry]) =>
    entry ? [{ id, name: entry.name, cite: listCited(entry) }] : [],
  );
  const ways = Object.entries(payouts).flatMap(([id, entry]) =>
    entry?.fee ? [{ id, name: entry.name, cite: entry.fee.cite }] : [],
  );
  return [...sellers, ...ways].map((fee) => ({ ...fee, cite: [...new Set(fee.cite)] }));
}

function listCited({ seller, buyer, hourly, minimumWithdrawal, payouts }: MarketplaceFees): string[] {
  const fees = [seller, buyer, hourly?.seller, hourly?.buyer, minimumWithdrawal, payouts];
  const routes = payouts?.routes.map(({ fee }) => fee) ?? [];
  return [...fees, ...routes].flatMap((part) => part?.cite ?? []);
}
