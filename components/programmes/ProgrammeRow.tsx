import { useLocale, useTranslations } from 'next-intl';
import { Pill } from '@/components/site/Pill';
import { nameStatus } from '@/lib/content/tables/programme-cells';
import type { TablePhrases } from '@/lib/content/tables/table-phrases';
import type { ListedProgramme } from '@/lib/subject/programmes/list-programmes';
import { NewsAge } from './NewsAge';
import { ProgrammeFacts } from './ProgrammeFacts';

type Props = {
  programme: ListedProgramme;
  phrases: TablePhrases;
  today: string;
  /** Number of a source on this page. */
  numberOf: (source: string) => number | undefined;
};

/**
 * A programme: its state, the age of its news, its official page, and the facts, folded. Its id is on the row and not inside the
 * fold, so that every browser finds it; where the address names it, the style sheet unfolds it.
 */
export function ProgrammeRow({ programme, phrases, today, numberOf }: Props) {
  const t = useTranslations('ProgrammeRow');
  const locale = useLocale();
  const { id, name, status, state, confirmed, check } = programme;
  const title = `${id}-name`;
  return (
    <li id={id}>
      <h3 id={title}>{name[locale]}</h3>
      <Pill state={state}>{nameStatus(state === 'unsure' ? 'not-confirmed' : status, phrases)}</Pill>
      <p>
        <NewsAge confirmed={confirmed} today={today} />
      </p>
      {check && (
        <p>
          {check.url ? (
            <>
              {t('official')} <OfficialPage url={check.url} />
            </>
          ) : (
            t('ask', { place: check[locale] })
          )}
        </p>
      )}
      <details>
        <summary aria-describedby={title}>{t('more')}</summary>
        <ProgrammeFacts programme={programme} numberOf={numberOf} />
      </details>
    </li>
  );
}

/** The link shows its host, so that readers recognise false sites. */
function OfficialPage({ url }: { url: string }) {
  return (
    <a href={url}>
      {new URL(url).host}
      <span aria-hidden="true">{'\u00a0↗'}</span>
    </a>
  );
}
