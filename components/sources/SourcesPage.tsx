import { useLocale, useTranslations } from 'next-intl';
import { Breadcrumb } from '@/components/article/Breadcrumb';
import type { Topic } from '@/lib/content/library';
import type { PageLink } from '@/lib/discovery/seo/breadcrumb-links';
import { href } from '@/lib/i18n/href';
import type { Citation } from '@/lib/subject/sources/list-citations';
import type { ListedSource } from '@/lib/subject/sources/list-sources';
import { SourceList } from './SourceList';

type Props = {
  steps: PageLink[];
  topics: { topic: Topic; sources: ListedSource[] }[];
  /** Sources that no article cites. */
  others: ListedSource[];
  citations: Map<string, Citation[]>;
};

/** Links to the sources of each topic, and the sources that no article cites. */
export function SourcesPage({ steps, topics, others, citations }: Props) {
  const t = useTranslations('SourcesPage');
  const locale = useLocale();
  const count = (sources: ListedSource[]) =>
    t('count', { count: sources.length, old: sources.filter(({ isOld }) => isOld).length });
  return (
    <>
      <Breadcrumb steps={steps} />
      <h1>{t('title')}</h1>
      <p className="lead">{t('description')}</p>
      <ul className="topics">
        {topics.map(({ topic, sources }) => (
          <li key={topic.id}>
            <a href={href.sources(locale, topic.id)}>{topic.title[locale]}</a>
            <p>{count(sources)}</p>
          </li>
        ))}
      </ul>
      {others.length > 0 && (
        <>
          <h2>{t('others')}</h2>
          <p>{count(others)}</p>
          <SourceList sources={others} citations={citations} />
        </>
      )}
    </>
  );
}
