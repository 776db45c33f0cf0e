import { useLocale, useTranslations } from 'next-intl';
import type { QueueQuery } from '@/lib/comments/moderation/moderation-queries';
import { formatNumber } from '@/lib/i18n/format';
import { href } from '@/lib/i18n/href';

type Props = { query: QueueQuery; page: number; pages: number };

/** The links between the pages of the queue. */
export function QueuePages({ query, page, pages }: Props) {
  const t = useTranslations('ModerationQueue');
  const locale = useLocale();
  if (pages <= 1) return null;
  const at = (number: number) =>
    href.moderate(locale, {
      status: query.status,
      article: query.article ?? '',
      locale: query.locale ?? '',
      page: String(number),
    });
  return (
    <nav className="tabs" aria-label={t('pages')}>
      {page > 1 && <a href={at(page - 1)}>{t('previous')}</a>}
      <span>{t('page', { page: formatNumber(page, locale), pages: formatNumber(pages, locale) })}</span>
      {page < pages && <a href={at(page + 1)}>{t('next')}</a>}
    </nav>
  );
}
