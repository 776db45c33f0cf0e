import { useLocale, useTranslations } from 'next-intl';
import { Breadcrumb } from '@/components/article/Breadcrumb';
import { LetterLinks } from '@/components/site/LetterLinks';
import { letterAnchor } from '@/lib/content/anchors';
import type { Topic } from '@/lib/content/library';
import type { PageLink } from '@/lib/discovery/seo/breadcrumb-links';
import { groupByLetter } from '@/lib/i18n/group-by-letter';
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
  const groups = groupByLetter(sources, locale, ({ publisher }) => publisher[locale]);
  return (
    <>
      <Breadcrumb steps={steps} />
      <h1>{t('title', values)}</h1>
      <p className="lead">{t('description', values)}</p>
      <SourceKinds sources={sources} />
      <p className="hint">{t('order')}</p>
      <div className="by-letter">
        <LetterLinks letters={groups.map(({ letter }) => letter)} />
        <div>
          {groups.map(({ letter, entries }, index) => (
            <section key={letter} aria-labelledby={letterAnchor(index + 1)}>
              <h2 id={letterAnchor(index + 1)}>{letter}</h2>
              <SourceList sources={entries} citations={citations} />
            </section>
          ))}
        </div>
      </div>
    </>
  );
}
