import { useLocale, useTranslations } from 'next-intl';
import { Breadcrumb } from '@/components/article/Breadcrumb';
import { ByLetter } from '@/components/site/ByLetter';
import type { Topic } from '@/lib/content/library';
import type { PageLink } from '@/lib/discovery/seo/breadcrumb-links';
import type { Citation } from '@/lib/subject/sources/list-citations';
import type { ListedSource } from '@/lib/subject/sources/list-sources';
import { SourceKinds } from './SourceKinds';
import { SourceList } from './SourceList';

type Props = {
  steps: PageLink[];
  topic: Topic;
  sources: ListedSource[];
  citations: Map<string, Citation[]>;
};

/** The sources that a topic's articles cite, by the first letter of their publisher. */
export function TopicSourcesPage({ steps, topic, sources, citations }: Props) {
  const t = useTranslations('TopicSourcesPage');
  const locale = useLocale();
  const values = { topic: topic.title[locale], count: sources.length };
  return (
    <>
      <Breadcrumb steps={steps} />
      <h1>{t('title', values)}</h1>
      <p className="lead">{t('description', values)}</p>
      <SourceKinds sources={sources} />
      <p className="hint">{t('order')}</p>
      <ByLetter entries={sources} nameOf={({ publisher }, of) => publisher[of]}>
        {(entries) => <SourceList sources={entries} citations={citations} />}
      </ByLetter>
    </>
  );
}
