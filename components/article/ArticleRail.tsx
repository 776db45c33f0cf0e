import { useLocale, useTranslations } from 'next-intl';
import type { Article } from '@/lib/content/article';
import { href } from '@/lib/i18n/href';

/** Beside the answer on a wide screen: the number to remember, and the tool. A phone has both in the text. */
export function ArticleRail({ article: { keyFigure, tool } }: { article: Article }) {
  const t = useTranslations('NextStep');
  const locale = useLocale();
  if (!keyFigure && !tool) return null;
  return (
    <div className="rail">
      {keyFigure && (
        <p>
          <b>{keyFigure.number[locale]}</b> {keyFigure.says[locale]}
        </p>
      )}
      {tool && <a href={href[tool](locale)}>{t(tool)}</a>}
    </div>
  );
}
