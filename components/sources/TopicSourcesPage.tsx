import { useLocale, useTranslations } from 'next-intl';
import { Breadcrumb } from '@/components/article/Breadcrumb';
import { ByLetter } from '@/components/site/ByLetter';
import { PageLinks } from '@/components/site/PageLinks';
import type { PageLink } from '@/lib/discovery/seo/breadcrumb-links';
import { href } from '@/lib/i18n/href';
import type { Citation } from '@/lib/subject/sources/list-citations';
import type { SourceListPage } from '@/lib/subject/sources/list-source-pages';
import { SourceKinds } from './SourceKinds';
import { SourceList } from './SourceList';

type Props = {
  steps: PageLink[];
  list: SourceListPage;
  citations: Map<string, Citation[]>;
};

/** The sources that a topic's articles cite, by the first letter of their publisher; later pages have the sources only. */
export function TopicSourcesPage({ steps, list, citations }: Props) {
  const t = useTranslations('TopicSourcesPage');
  const locale = useLocale();
  const { topic, page, pages, sources, all } = list;
  const values = { topic: topic.title[locale], page, count: all.length };
  return (
    <>
      <Breadcrumb steps={steps} />
      <h1>{t('title', values)}</h1>
      {page === 1 && <p className="lead">{t('description', values)}</p>}
      {page === 1 && <SourceKinds sources={all} />}
      <p className="hint">{t('order')}</p>
      <ByLetter entries={sources} nameOf={({ publisher }, of) => publisher[of]}>
        {(entries) => <SourceList sources={entries} citations={citations} />}
      </ByLetter>
      <PageLinks page={page} pages={pages} at={(other) => href.sources(locale, topic.id, other)} />
    </>
  );
}
