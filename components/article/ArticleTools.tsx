import { useTranslations } from 'next-intl';

/** An empty element that browser modules fill with the share button and the link back to the reading place. */
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
