import { useLocale, useTranslations } from 'next-intl';
import type { Library } from '@/lib/content/library';
import { formatDate } from '@/lib/i18n/format';
import { listFees } from '@/lib/subject/take-home/list-fees';

/** The source of each fee, and when it was last checked. */
export function FeeSources({ library }: { library: Library }) {
  const t = useTranslations('FeeSources');
  const locale = useLocale();
  return (
    <section aria-labelledby="fee-sources">
      <h2 id="fee-sources">{t('title')}</h2>
      <p>{t('text')}</p>
      <ul className="sources">
        {listFees(library.money).map(({ id, name, cite }) => (
          <li key={id}>
            {name[locale]}:{' '}
            {cite.map((source, index) => {
              const found = library.getSource(source);
              return found ? (
                <span key={source}>
                  {index > 0 && '; '}
                  <a href={found.url} lang={found.lang === locale ? undefined : found.lang}>
                    {found.title}
                  </a>
                  , {found.publisher[locale]} ({t('checked', { date: formatDate(found.checkedAt, locale) })})
                </span>
              ) : null;
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}
