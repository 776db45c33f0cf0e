import { useLocale, useTranslations } from 'next-intl';
import type { Library } from '@/lib/content/library';
import { formatDate, formatNumber } from '@/lib/i18n/format';
import { href } from '@/lib/i18n/href';
import { countProgrammes } from '@/lib/subject/programmes/count-programmes';
import { exampleAmount } from '@/lib/subject/take-home/complete-query';

/** The calculator as a form of one field, the state of the free training, and the comparison. */
export function ToolDoors({ library }: { library: Library }) {
  const t = useTranslations('ToolDoors');
  const place = useTranslations('Places');
  const locale = useLocale();
  const { open, ask, closed, newest } = countProgrammes(library);
  return (
    <section className="tool-doors" aria-label={t('title')}>
      <div className="card">
        <h2>{place('takeHome')}</h2>
        <form className="one-field" action={href.takeHome(locale)}>
          <label>
            <input name="amount" inputMode="decimal" defaultValue={formatNumber(exampleAmount, locale)} />{' '}
            {t('unit')}
          </label>
          <button type="submit">{t('show')}</button>
        </form>
        <p>{t('takeHome')}</p>
      </div>
      <div className="card">
        <h2>
          <a href={href.programmes(locale)}>{place('programmes')}</a>
        </h2>
        <p>
          {t('board', { open, ask, closed })}
          {newest && ` ${t('boardDate', { date: formatDate(newest, locale) })}`}
        </p>
      </div>
      <div className="card">
        <h2>
          <a href={href.compare(locale)}>{place('compare')}</a>
        </h2>
        <p>{t('compare')}</p>
      </div>
    </section>
  );
}
