import { useLocale, useTranslations } from 'next-intl';
import { ChartRows } from '@/components/chart/ChartRows';
import { oldAfterDays } from '@/lib/content/dates/is-old';
import type { NewsAxis } from '@/lib/subject/programmes/place-news';

/** When the latest news of each programme came, on an axis of years that ends today. */
export function NewsTimeline({ axis }: { axis: NewsAxis }) {
  const t = useTranslations('NewsTimeline');
  const year = new Intl.NumberFormat(useLocale(), { useGrouping: false });
  return (
    <figure className="chart">
      <figcaption>{t('title')}</figcaption>
      <svg className="axis" aria-hidden="true">
        {axis.years.map(({ year: label, at }) => (
          <text key={label} x={`${at}%`} y="75%">
            {year.format(label)}
          </text>
        ))}
      </svg>
      <ChartRows rows={axis.rows} kind="bars" numberOf={() => undefined} />
      <small>{t('legend', { days: oldAfterDays })}</small>
    </figure>
  );
}
