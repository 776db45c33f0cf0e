import { useLocale, useTranslations } from 'next-intl';
import { PathPlaces } from '@/components/paths/PathPlaces';
import { pageAnchors } from '@/lib/content/anchors';
import type { Article } from '@/lib/content/article';
import type { PathPlace } from '@/lib/content/learning-paths';
import { href } from '@/lib/i18n/href';

/** What to do after an article: its tool, or the next step of the first path that has one; then all paths with the article. */
export function NextStep({ article: { tool }, places }: { article: Article; places: PathPlace[] }) {
  const t = useTranslations('NextStep');
  const locale = useLocale();
  if (!tool && places.length === 0) return null;
  return (
    <nav className="check-also" aria-labelledby={pageAnchors.paths}>
      <h2 id={pageAnchors.paths}>{t('title')}</h2>
      {tool && (
        <p>
          <a className="next" href={href[tool](locale)}>
            {t(tool)}
          </a>
        </p>
      )}
      <PathPlaces places={places} marksNext={!tool} />
    </nav>
  );
}
