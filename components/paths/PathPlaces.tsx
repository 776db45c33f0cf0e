import { useLocale, useTranslations } from 'next-intl';
import type { PathPlace } from '@/lib/content/learning-paths';
import { href } from '@/lib/i18n/href';

type Props = {
  places: PathPlace[];
  /** Sets the first link to a next step off from the others. */
  marksNext: boolean;
};

/** All learning paths that contain an article, each with the step before and after; after the last step comes the path's tool. */
export function PathPlaces({ places, marksNext }: Props) {
  const t = useTranslations('PathPlaces');
  const place = useTranslations('Places');
  const locale = useLocale();
  if (places.length === 0) return null;
  const marked = marksNext ? places.find(({ next }) => next)?.path : undefined;
  return (
    <ul className="articles">
      {places.map(({ path, number, ...beside }) => (
        <li key={path.id}>
          <a href={href.learningPath(locale, path.id)}>{path.title[locale]}</a>
          <p>{t('step', { number, total: path.steps.length })}</p>
          {(['previous', 'next'] as const).map((side) => {
            const article = beside[side];
            const isMarked = side === 'next' && path === marked;
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
          {!beside.next && path.tool && (
            <p>
              {t('next')} <a href={href[path.tool.page](locale)}>{place(path.tool.page)}</a>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
