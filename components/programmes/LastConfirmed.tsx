import { useLocale, useTranslations } from 'next-intl';
import type { TablePhrases } from '@/lib/content/tables/table-phrases';
import { formatDate } from '@/lib/i18n/format';
import type { ListedProgramme } from '@/lib/subject/programmes/list-programmes';

/** The day of a programme's newest news, with a warning when it is old. */
export function LastConfirmed({ programme, phrases }: { programme: ListedProgramme; phrases: TablePhrases }) {
  const t = useTranslations('LastConfirmed');
  const locale = useLocale();
  const { confirmed, isOld } = programme;
  if (!confirmed) return phrases.noDatedSource;
  return (
    <>
      <time dateTime={confirmed.on}>{formatDate(confirmed.on, locale)}</time>
      {isOld && (
        <>
          {' '}
          <strong className="old">{t('old')}</strong>
        </>
      )}
    </>
  );
}
