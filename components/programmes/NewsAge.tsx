import { useLocale, useTranslations } from 'next-intl';
import { measureAge } from '@/lib/content/dates/measure-age';
import { formatDate } from '@/lib/i18n/format';
import type { ListedProgramme } from '@/lib/subject/programmes/list-programmes';

type Props = { confirmed: ListedProgramme['confirmed']; today: string };

/** How long ago the newest news of a programme came, and its date. */
export function NewsAge({ confirmed, today }: Props) {
  const t = useTranslations('NewsAge');
  const locale = useLocale();
  if (!confirmed) return t('undated');
  const { unit, count } = measureAge(confirmed.on, today);
  return t.rich('news', {
    age: t(unit, { count }),
    date: formatDate(confirmed.on, locale),
    time: (text) => <time dateTime={confirmed.on}>{text}</time>,
  });
}
