import { useLocale, useTranslations } from 'next-intl';
import { pageAnchors } from '@/lib/content/anchors';
import type { PathPlace } from '@/lib/content/learning-paths';
import { href } from '@/lib/i18n/href';

/** All learning paths that contain an article, each with the step before and after; after the last step comes the path's tool. */
export function PathPlaces({ places }: { places: PathPlace[] }) {
  const t = useTranslations('PathPlaces');
  const place = useTranslations('Places');
  const locale = useLocale();
  if (places.length === 0) return null;
  return (
    <nav className="check-also" aria-labelledby={pageAnchors.paths}>
      <h2 id={pageAnchors.paths}>{t('title')}</h2>
      <ul className="articles">
        {places.map(({ path, number, ...beside }) => (
          <li key={path.id}>
            <a href={href.learningPath(locale, path.id)}>{path.title[locale]}</a>
            <p>{t('step', { number, total: path.steps.length })}</p>
            {(['previous', 'next'] as const).map((side) => {
              const article = beside[side];
              return (
                article && (
                  <p key={side}>
                    {t(side)} <a href={href.article(locale, article.slug)}>{article.texts[locale].title}</a>
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
    </nav>
  );
}
