import { useTranslations } from 'next-intl';

/** The places that the browser module fills, when it runs: sharing, and the way back to where the reader was. */
export function ArticleTools() {
  const t = useTranslations('ArticleTools');
  return (
    <div className="tools">
      <p data-share={t('share')} data-copy={t('copy')} data-copied={t('copied')} data-by-hand={t('byHand')} />
      <p data-return={t('return')} />
    </div>
  );
}
