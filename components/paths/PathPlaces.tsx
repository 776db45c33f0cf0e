import { useLocale, useTranslations } from 'next-intl';
import type { PathPlace } from '@/lib/content/learning-paths';
import { href } from '@/lib/i18n/href';

type Props = {
  places: PathPlace[];
  /** Sets the first link to a next step off from the others. */
  marksNext: boolean;
};

/** All learning paths that contain an article, each with the step before and after. */
export function PathPlaces({ places, marksNext }: Props) {
  const t = useTranslations('PathPlaces');
  const locale = useLocale();
  if (places.length === 0) return null;
  const marked = marksNext ? places.find(({ next }) => next) : undefined;
  return (
    <ul className="articles">
      {places.map((place) => {
        const { path, number } = place;
        return (
          <li key={path.id}>
            <a href={href.learningPath(locale, path.id)}>{path.title[locale]}</a>
            <p>{t('step', { number, total: path.steps.length })}</p>
            {(['previous', 'next'] as const).map((side) => {
              const article = place[side];
              const isMarked = side === 'next' && place === marked;
              return (
                article && (
                  <p key={side}>
                    {t(side)}{' '}
                    <a className={isMarked ? 'next' : undefined} href={href.article(locale, article.slug)}>
                      {article.texts[locale].title}
                    </a>
                  </p>
                )
              );
            })}
          </li>
        );
      })}
    </ul>
  );
}
