import { useLocale, useTranslations } from 'next-intl';
import { ChartRows } from '@/components/chart/ChartRows';
import { oldAfterDays } from '@/lib/content/dates/is-old';
import { formatDate } from '@/lib/i18n/format';
import type { NewsAxis } from '@/lib/subject/programmes/place-news';

/** When the latest news of each programme came, on an axis of years that ends today. */
export function NewsTimeline({ axis }: { axis: NewsAxis }) {
  const t = useTranslations('NewsTimeline');
  const locale = useLocale();
  return (
    <figure className="chart">
      <figcaption>{t('title')}</figcaption>
      <svg className="axis" aria-hidden="true">
        {axis.years.map(({ year, at }) => (
          <text key={year} x={`${at}%`} y="75%">
            {formatDate(String(year), locale)}
          </text>
        ))}
      </svg>
      <ChartRows rows={axis.rows} kind="bars" numberOf={() => undefined} />
      <small>{t('legend', { days: oldAfterDays })}</small>
    </figure>
  );
}
