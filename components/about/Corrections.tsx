import { useLocale, useTranslations } from 'next-intl';
import type { Library } from '@/lib/content/library';
import { formatDate } from '@/lib/i18n/format';
import { href } from '@/lib/i18n/href';

/** The corrections, the latest first, and the link to their feed. */
export function Corrections({ library: { corrections } }: { library: Library }) {
  const t = useTranslations('Corrections');
  const locale = useLocale();
  if (corrections.length === 0) return <p>{t('none')}</p>;
  return (
    <>
      <ol className="articles">
        {corrections.map(({ id, date, article, wrong, right }) => (
          <li key={id} id={id}>
            <p>
              <time dateTime={date}>{formatDate(date, locale)}</time>
              {': '}
              <a href={href.article(locale, article.slug)}>{article.texts[locale].title}</a>
            </p>
            <p>
              <b>{t('wrong')}</b> {wrong[locale]}
            </p>
            <p>
              <b>{t('right')}</b> {right[locale]}
            </p>
          </li>
        ))}
      </ol>
      <p>
        <a href={href.correctionsAtomFeed(locale)}>{t('feed')}</a>
      </p>
    </>
  );
}
