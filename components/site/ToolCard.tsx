import { useLocale, useTranslations } from 'next-intl';
import type { Library } from '@/lib/content/library';
import type { ToolId } from '@/lib/content/schema/places-schema';
import { formatDate, formatNumber } from '@/lib/i18n/format';
import { href } from '@/lib/i18n/href';
import { countProgrammes } from '@/lib/subject/programmes/count-programmes';
import { exampleAmount } from '@/lib/subject/take-home/complete-query';

type Props = { tool: ToolId; library: Library };

/** The way to a tool: the calculator as a form of one field, the state of the free training, what the others do. */
export function ToolCard({ tool, library }: Props) {
  const t = useTranslations('ToolDoors');
  const place = useTranslations('Places');
  const locale = useLocale();
  if (tool === 'takeHome') {
    return (
      <div className="card">
        <h2>{place(tool)}</h2>
        <form className="one-field" action={href.takeHome(locale)}>
          <label>
            <input name="amount" inputMode="decimal" defaultValue={formatNumber(exampleAmount, locale)} />{' '}
            {t('unit')}
          </label>
          <button type="submit">{t('show')}</button>
        </form>
        <p>{t('takeHome')}</p>
      </div>
    );
  }
  return (
    <div className="card">
      <h2>
        <a href={href[tool](locale)}>{place(tool)}</a>
      </h2>
      <p>{tool === 'programmes' ? <BoardState library={library} /> : t(tool)}</p>
    </div>
  );
}

/** The state of the free training in one line. */
function BoardState({ library }: { library: Library }) {
  const t = useTranslations('ToolDoors');
  const locale = useLocale();
  const { open, ask, closed, newest } = countProgrammes(library);
  return `${t('board', { open, ask, closed })}${newest ? ` ${t('boardDate', { date: formatDate(newest, locale) })}` : ''}`;
}
