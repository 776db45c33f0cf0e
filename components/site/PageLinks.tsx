import { useTranslations } from 'next-intl';

type Props = {
  page: number;
  pages: number;
  /** Address of a page. */
  at: (page: number) => string;
};

/** The links between the pages of a long list. Nothing for a list of one page. */
export function PageLinks({ page, pages, at }: Props) {
  const t = useTranslations('PageLinks');
  if (pages <= 1) return null;
  return (
    <nav className="tabs" aria-label={t('label')}>
      {page > 1 && (
        <a rel="prev" href={at(page - 1)}>
          {t('previous')}
        </a>
      )}
      <span>{t('page', { page, pages })}</span>
      {page < pages && (
        <a rel="next" href={at(page + 1)}>
          {t('next')}
        </a>
      )}
    </nav>
  );
}
