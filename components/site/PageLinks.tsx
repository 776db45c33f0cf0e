import { useLocale, useTranslations } from 'next-intl';
import { formatNumber } from '@/lib/i18n/format';

type Props = {
  page: number;
  pages: number;
  /** Address of a page. */
  at: (page: number) => string;
};

/** The links between the pages of a long list. Nothing for a list of one page. */
export function PageLinks({ page, pages, at }: Props) {
  const t = useTranslations('PageLinks');
  const locale = useLocale();
  if (pages <= 1) return null;
  return (
    <nav className="tabs" aria-label={t('label')}>
      {page > 1 && (
        <a rel="prev" href={at(page - 1)}>
          {t('previous')}
        </a>
      )}
      <span>{t('page', { page: formatNumber(page, locale), pages: formatNumber(pages, locale) })}</span>
      {page < pages && (
        <a rel="next" href={at(page + 1)}>
          {t('next')}
        </a>
      )}
    </nav>
  );
}
