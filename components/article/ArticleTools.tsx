import { useTranslations } from 'next-intl';

/** The place that the browser modules fill, when they run: sharing, and the way back to where the reader was. */
export function ArticleTools() {
  const t = useTranslations('ArticleTools');
  return (
    <div
      className="tools"
      data-share={t('share')}
      data-copy={t('copy')}
      data-copied={t('copied')}
      data-by-hand={t('byHand')}
      data-return={t('return')}
    />
  );
}
