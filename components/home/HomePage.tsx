import { useLocale, useTranslations } from 'next-intl';
import { ArticleList, type ListedArticle } from '@/components/article/ArticleList';
import type { Library } from '@/lib/content/library';
import { PathDoors } from './PathDoors';
import { SearchExamples } from './SearchExamples';
import { SourcesPromise } from './SourcesPromise';
import { ToolDoors } from './ToolDoors';
import { TopicRows } from './TopicRows';

type Props = {
  library: Library;
  /** The newest articles. */
  newest: ListedArticle[];
  /** Minutes that reading a path takes, by its id. */
  minutes: Record<string, number>;
};

/** The home page: promise, examples for the search, learning paths, tools, topics, newest articles. */
export function HomePage({ library, newest, minutes }: Props) {
  const t = useTranslations('HomePage');
  const locale = useLocale();
  return (
    <div className="home">
      <section>
        <h1>{t('promise')}</h1>
        <p className="lead">{t('introduction')}</p>
        <SearchExamples queries={library.site.searchExamples?.[locale] ?? []} />
        <PathDoors paths={library.listLearningPaths()} minutes={minutes} />
      </section>
      <ToolDoors library={library} />
      <section>
        <h2>{t('topics')}</h2>
        <TopicRows library={library} />
      </section>
      <section>
        <h2>{t('newest')}</h2>
        <ArticleList articles={newest} level="h3" brief />
      </section>
      <SourcesPromise library={library} />
    </div>
  );
}
