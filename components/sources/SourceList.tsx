import { useTranslations } from 'next-intl';
import { SourceEntry } from '@/components/article/SourceEntry';
import type { Currency } from '@/lib/content/schema/fee-schema';
import type { Citation } from '@/lib/subject/sources/list-citations';
import type { ListedSource } from '@/lib/subject/sources/list-sources';

type Props = { sources: ListedSource[]; citations: Map<string, Citation[]> };

/** Sources with everything that cites them, and a warning on those checked long ago. */
export function SourceList({ sources, citations }: Props) {
  const t = useTranslations('SourceList');
  return (
    <ul className="sources cited">
      {sources.map((source) => (
        <li key={source.id} id={source.id}>
          <SourceEntry source={source} />
          {source.isOld && (
            <>
              {' '}
              <strong className="old">{t('old')}</strong>
            </>
          )}
          <CitedBy citations={citations.get(source.id) ?? []} />
        </li>
      ))}
    </ul>
  );
}

/** Places that are listed. A large site cites a law or a platform's page of fees hundreds of times. */
const mostCitations = 12;

function CitedBy({ citations }: { citations: Citation[] }) {
  const t = useTranslations('SourceList');
  const currency = useTranslations('TakeHomeCurrencies');
  if (citations.length === 0) return <p>{t('unused')}</p>;
  const more = citations.length - mostCitations;
  const name = ({ kind, label }: Citation) => (kind === 'rate' ? currency(label as Currency) : label);
  return (
    <p>
      {t('citedBy')}
      {citations.slice(0, mostCitations).map((citation, index) => (
        <span key={`${citation.kind} ${citation.href} ${citation.label}`}>
          {index > 0 ? '; ' : ' '}
          {citation.kind !== 'article' && `${t(citation.kind)} `}
          <a href={citation.href}>{name(citation)}</a>
        </span>
      ))}
      {more > 0 && `; ${t('more', { count: more })}`}
    </p>
  );
}
