import { useLocale, useTranslations } from 'next-intl';
import { nameStatus } from '@/lib/content/tables/programme-cells';
import type { TablePhrases } from '@/lib/content/tables/table-phrases';
import type { ListedProgramme } from '@/lib/subject/programmes/list-programmes';
import { LastConfirmed } from './LastConfirmed';

/** All programmes at a glance: status, and the date of the newest news. */
export function StatusBoard({
  programmes,
  phrases,
}: {
  programmes: ListedProgramme[];
  phrases: TablePhrases;
}) {
  const t = useTranslations('StatusBoard');
  const locale = useLocale();
  return (
    <table className="board">
      <caption>{t('caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('programme')}</th>
          <th scope="col">{t('status')}</th>
          <th scope="col">{t('confirmed')}</th>
        </tr>
      </thead>
      <tbody>
        {programmes.map((programme) => (
          <tr key={programme.id}>
            <th scope="row">
              <a href={`#${programme.id}`}>{programme.name[locale]}</a>
            </th>
            <td className={programme.status === 'open' ? 'open' : undefined}>
              {nameStatus(programme.status, phrases)}
            </td>
            <td>
              <LastConfirmed programme={programme} phrases={phrases} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
