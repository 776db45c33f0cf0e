import { useLocale, useTranslations } from 'next-intl';
import { ArticleList, type ListedArticle } from '@/components/article/ArticleList';
import type { LearningPath } from '@/lib/content/learning-paths';
import type { Topic } from '@/lib/content/library';
import type { Site } from '@/lib/content/schema/site-schema';
import { href } from '@/lib/i18n/href';
import { tools } from './places';

/** The home page: introduction, learning paths, topics, articles. */
export function HomePage({
  site,
  paths,
  topics,
  articles,
}: {
  site: Site;
  paths: LearningPath[];
  topics: Topic[];
  articles: ListedArticle[];
}) {
  const t = useTranslations('HomePage');
  const place = useTranslations('Places');
  const locale = useLocale();
  return (
    <>
      <h1>{site.name[locale]}</h1>
      <p className="lead">{site.tagline[locale]}</p>
      {paths.length > 0 && (
        <>
          <h2>
            <a href={href.paths(locale)}>{t('paths')}</a>
          </h2>
          <ul className="topics">
            {paths.map(({ id, title }) => (
              <li key={id}>
                <a href={href.learningPath(locale, id)}>{title[locale]}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      <h2>{t('topics')}</h2>
      <ul className="topics">
        {topics.map(({ id, title, description }) => (
          <li key={id}>
            <a href={href.topic(locale, id)}>{title[locale]}</a>
            <p>{description[locale]}</p>
          </li>
        ))}
      </ul>
      <h2>{t('tools')}</h2>
      <ul className="topics">
        {tools.map((name) => (
          <li key={name}>
            <a href={href[name](locale)}>{place(name)}</a>
            <p>{t(`${name}Description`)}</p>
          </li>
        ))}
      </ul>
      <h2>{t('newest')}</h2>
      <ArticleList articles={articles} level="h3" />
    </>
  );
}
