import { useLocale, useTranslations } from 'next-intl';
import {
  compareMarketplaces,
  hasUnknown,
  listComparedPayoutIds,
  type MarketplaceRules,
} from '@/lib/subject/marketplaces/compare-marketplaces';
import { sorts } from '@/lib/subject/marketplaces/compare-query';

/** The result of every order and every filter of the comparison, and what is said of each combination. */
export function useStatuses(rules: MarketplaceRules) {
  const t = useTranslations('ComparePage');
  const locale = useLocale();
  const routes = ['', ...listComparedPayoutIds(rules)];
  const orderNames = ['' as const, ...sorts];
  const statusOf = (sort: (typeof orderNames)[number], payout: string) => {
    const shown = compareMarketplaces(rules, { sort, payout });
    const route = rules.payouts[payout]?.name[locale];
    const count = shown.length;
    const status = route ? t('statusPayout', { count, payout: route }) : t('status', { count });
    if (!sort) return status;
    const order = t(`${sort}Order`);
    return t(hasUnknown(rules, shown, sort) ? 'orderUnknown' : 'order', { status, order });
  };
  return {
    orders: Object.fromEntries(
      orderNames.map((sort) => [sort, compareMarketplaces(rules, { sort, payout: '' })]),
    ),
    payouts: Object.fromEntries(
      routes.map((payout) => [payout, compareMarketplaces(rules, { sort: '', payout })]),
    ),
    statuses: Object.fromEntries(
      orderNames.map((sort) => [
        sort,
        Object.fromEntries(routes.map((payout) => [payout, statusOf(sort, payout)])),
      ]),
    ),
  };
}
