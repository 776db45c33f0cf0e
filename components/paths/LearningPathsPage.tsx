import { useLocale, useTranslations } from 'next-intl';
import { Breadcrumb } from '@/components/article/Breadcrumb';
import type { LearningPath } from '@/lib/content/learning-paths';
import type { PageLink } from '@/lib/discovery/seo/breadcrumb-links';
import { href } from '@/lib/i18n/href';

/** All learning paths, each with its audience and length. */
export function LearningPathsPage({ steps, paths }: { steps: PageLink[]; paths: LearningPath[] }) {
  const t = useTranslations('LearningPathsPage');
  const locale = useLocale();
  return (
    <>
      <Breadcrumb steps={steps} />
      <h1>{t('title')}</h1>
      <p className="lead">{t('description')}</p>
      <ul className="articles">
        {paths.map(({ id, title, description, steps: own }) => (
          <li key={id}>
            <h2>
              <a href={href.learningPath(locale, id)}>{title[locale]}</a>
            </h2>
            <p>{description[locale]}</p>
            <p className="meta">{t('steps', { count: own.length })}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
