import { useLocale, useTranslations } from 'next-intl';
import { Breadcrumb } from '@/components/article/Breadcrumb';
import type { Topic } from '@/lib/content/library';
import type { Source } from '@/lib/content/schema/data-schemas';
import type { PageLink } from '@/lib/discovery/seo/breadcrumb-links';
import { href } from '@/lib/i18n/href';
import type { Citation } from '@/lib/subject/sources/list-citations';
import type { ListedSource } from '@/lib/subject/sources/list-sources';
import { SourceKinds } from './SourceKinds';
import { SourceList } from './SourceList';

type Props = {
  steps: PageLink[];
  /** All sources of the site. */
  all: Source[];
  topics: { topic: Topic; sources: ListedSource[] }[];
  /** Sources of which no article says that it cites them. */
  others: ListedSource[];
  citations: Map<string, Citation[]>;
};

/** Links to the sources of each topic; then the sources of fees and programmes alone, and last those that nothing cites. */
export function SourcesPage({ steps, all, topics, others, citations }: Props) {
  const t = useTranslations('SourcesPage');
  const locale = useLocale();
  const count = (sources: ListedSource[]) =>
    t('count', { count: sources.length, old: sources.filter(({ isOld }) => isOld).length });
  return (
    <>
      <Breadcrumb steps={steps} />
      <h1>{t('title')}</h1>
      <p className="lead">{t('description')}</p>
      <SourceKinds sources={all} />
      <ul className="rows">
        {topics.map(({ topic, sources }) => (
          <li key={topic.id}>
            <a href={href.sources(locale, topic.id)}>
              {topic.title[locale]} <small className="count">{count(sources)}</small>
            </a>
          </li>
        ))}
      </ul>
      {(['others', 'unused'] as const).map((group) => {
        const own = others.filter(({ id }) => citations.has(id) === (group === 'others'));
        return (
          own.length > 0 && (
            <section key={group} aria-labelledby={group}>
              <h2 id={group}>
                {t(group)} <small className="count">{count(own)}</small>
              </h2>
              <SourceList sources={own} citations={citations} />
            </section>
          )
        );
      })}
    </>
  );
}
