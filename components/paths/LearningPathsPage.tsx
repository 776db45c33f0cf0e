import { useLocale, useTranslations } from 'next-intl';
import { Breadcrumb } from '@/components/article/Breadcrumb';
import type { LearningPath } from '@/lib/content/learning-paths';
import type { PageLink } from '@/lib/discovery/seo/breadcrumb-links';
import { href } from '@/lib/i18n/href';

type Props = {
  steps: PageLink[];
  paths: LearningPath[];
  /** Minutes that reading each path takes, by its id. */
  minutes: Record<string, number>;
};

/** All learning paths, each with its audience, its length, and the tool at its end. */
export function LearningPathsPage({ steps, paths, minutes }: Props) {
  const t = useTranslations('LearningPathsPage');
  const place = useTranslations('Places');
  const locale = useLocale();
  return (
    <>
      <Breadcrumb steps={steps} />
      <h1>{t('title')}</h1>
      <p className="lead">{t('description')}</p>
      <ul className="path-list">
        {paths.map(({ id, title, description, steps: own, tool }) => (
          <li key={id}>
            <h2>
              <a href={href.learningPath(locale, id)}>{title[locale]}</a>
            </h2>
            <p>{description[locale]}</p>
            <p className="meta">
              <span>{t('length', { count: own.length, minutes: minutes[id] ?? 0 })}</span>{' '}
              {tool && <span>{t('tool', { tool: place(tool.page) })}</span>}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
