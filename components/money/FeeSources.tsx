import { useLocale, useTranslations } from 'next-intl';
import type { Library } from '@/lib/content/library';
import { formatDate } from '@/lib/i18n/format';

/** Where each fee of the arithmetic comes from, and when it was last read. */
export function FeeSources({ library }: { library: Library }) {
  const t = useTranslations('FeeSources');
  const locale = useLocale();
  const { marketplaces, payouts } = library.money;
  const entries = [
    ...Object.entries(marketplaces).map(([id, entry]) => ({
      id,
      name: entry?.name,
      cite: [...(entry?.seller.cite ?? []), ...(entry?.buyer?.cite ?? [])],
    })),
    ...Object.entries(payouts).map(([id, entry]) => ({
      id,
      name: entry?.name,
      cite: entry?.fee?.cite ?? [],
    })),
  ];
  return (
    <section aria-labelledby="fee-sources">
      <h2 id="fee-sources">{t('title')}</h2>
      <p>{t('text')}</p>
      <ul className="sources">
        {entries
          .filter(({ cite }) => cite.length > 0)
          .map(({ id, name, cite }) => (
            <li key={id}>
              {name?.[locale]}:{' '}
              {[...new Set(cite)].map((source, index) => {
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
    </section>
  );
}
