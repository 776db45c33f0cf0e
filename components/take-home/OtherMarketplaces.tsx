import { useLocale, useTranslations } from 'next-intl';
import type { MoneyRules } from '@/lib/content/schema/money-schema';
import { href } from '@/lib/i18n/href';
import type { OtherMarketplace } from '@/lib/subject/take-home/list-others';

type Props = { rules: MoneyRules; others?: OtherMarketplace[] };

/** What each marketplace leaves of the same price: a bar, and the same in words. A list without sums until there is an answer. */
export function OtherMarketplaces({ rules, others }: Props) {
  const t = useTranslations('TakeHomeAnswer');
  const locale = useLocale();
  const known = new Map(others?.map((other) => [other.id, other]));
  return (
    <section id="others" aria-labelledby="others-title" hidden={!others}>
      <h2 id="others-title">{t('others')}</h2>
      <p>{t('othersText')}</p>
      <ul className="others">
        {Object.entries(rules.marketplaces).map(([id, entry]) => {
          const other = known.get(id);
          const { from = 0, to = 0 } = other ?? {};
          return (
            <li key={id}>
              <a
                href={other?.href ?? href.takeHome(locale, { marketplace: id })}
                aria-current={other?.isChosen || undefined}
              >
                {entry?.name[locale]}
              </a>{' '}
              <b>{other?.value}</b>
              <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
                <rect className="unsure" width={to} height="8" />
                <rect className="yours" width={from} height="8" />
              </svg>
              <small>{other?.note}</small>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
