import { useLocale, useTranslations } from 'next-intl';
import { href } from '@/lib/i18n/href';
import {
  listComparedPayoutIds,
  type MarketplaceRules,
} from '@/lib/subject/marketplaces/compare-marketplaces';
import { type CompareQuery, sorts } from '@/lib/subject/marketplaces/compare-query';
import { ChoiceLinks } from './ChoiceLinks';

type Props = { rules: MarketplaceRules; query: CompareQuery };

/** What the comparison can be sorted and filtered by. */
export function Arrangement({ rules, query: { sort: chosenSort, payout: chosenPayout } }: Props) {
  const t = useTranslations('ComparePage');
  const locale = useLocale();
  return (
    <>
      <ChoiceLinks
        name="sort"
        label={t('sort')}
        chosen={chosenSort}
        options={['' as const, ...sorts].map((sort) => ({
          value: sort,
          label: t(sort || 'usual'),
          address: href.compare(locale, { sort, payout: chosenPayout }),
        }))}
      />
      <ChoiceLinks
        name="payout"
        label={t('payout')}
        chosen={chosenPayout}
        options={['', ...listComparedPayoutIds(rules)].map((payout) => ({
          value: payout,
          label: rules.payouts[payout]?.name[locale] ?? t('all'),
          address: href.compare(locale, { sort: chosenSort, payout }),
        }))}
      />
    </>
  );
}
