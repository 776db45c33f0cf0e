import { useLocale, useTranslations } from 'next-intl';
import type { LearningPath } from '@/lib/content/learning-paths';
import { href } from '@/lib/i18n/href';

/** The learning paths as large links, in the reader's words. @param minutes  reading time of each path, by its id */
export function PathDoors({ paths, minutes }: { paths: LearningPath[]; minutes: Record<string, number> }) {
  const t = useTranslations('PathDoors');
  const locale = useLocale();
  if (paths.length === 0) return null;
  return (
    <>
      <h2>{t('title')}</h2>
      <ul className="path-doors">
        {paths.map(({ id, title, steps }) => (
          <li key={id}>
            <a href={href.learningPath(locale, id)}>
              {title[locale]} <small>{t('length', { count: steps.length, minutes: minutes[id] ?? 0 })}</small>
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
