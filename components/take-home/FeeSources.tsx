import { useLocale, useTranslations } from 'next-intl';
import type { Library } from '@/lib/content/library';
import { currencies } from '@/lib/content/schema/fee-schema';
import { formatDate } from '@/lib/i18n/format';
import { listFees } from '@/lib/subject/take-home/list-fees';

/** The sources of each fee and of the example rate, and when they were last checked. */
export function FeeSources({ library }: { library: Library }) {
  const t = useTranslations('FeeSources');
  const currencyName = useTranslations('TakeHomeCurrencies');
  const locale = useLocale();
  const { money } = library;
  const rates = currencies.flatMap((id) => {
    const rate = money.exchangeRates[id];
    return rate ? [{ id, label: currencyName(id), cite: rate.cite }] : [];
  });
  const fees = listFees(money).map(({ id, name, cite }) => ({ id, label: name[locale], cite }));
  return (
    <section aria-labelledby="fee-sources">
      <h2 id="fee-sources">{t('title')}</h2>
      <p>{t('text')}</p>
      <details>
        <summary>{t('all')}</summary>
        <ul className="sources">
          {[...fees, ...rates].map(({ id, label, cite }) => (
            <li key={id}>
              {label}:{' '}
              {cite.map((source, index) => {
                const found = library.getSource(source);
                return found ? (
                  <span key={source}>
                    {index > 0 && '; '}
                    <a href={found.url} lang={found.lang === locale ? undefined : found.lang}>
                      {found.title}
                    </a>
                    , {found.publisher[locale]} ({t('checked', { date: formatDate(found.checkedAt, locale) })}
                    )
                  </span>
                ) : null;
              })}
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
