import { useLocale, useTranslations } from 'next-intl';
import type { EditedText } from '@/lib/desk/edited-texts';
import { deskHref } from '@/lib/i18n/desk-href';

type Props = {
  /** Of an article whose state the person may change. */
  slug?: string;
  texts: EditedText[];
  nameOf: (text: EditedText) => string;
};

/** Links to what else can be done with the texts: their history, and the state of the article. */
export function TextLinks({ slug, texts, nameOf }: Props) {
  const t = useTranslations('DeskEditor');
  const state = useTranslations('ArticleState');
  const locale = useLocale();
  const kept = texts.filter(({ base }) => base);
  return (
    <p>
      {slug && (
        <>
          <a href={deskHref.articleState(locale, slug)}>{state('title')}</a> ·{' '}
        </>
      )}
      {t('history')}:{' '}
      {kept.map((text, index) => (
        <span key={text.path}>
          {index > 0 && ', '}
          <a href={deskHref.history(locale, text.path)}>{nameOf(text)}</a>
        </span>
      ))}
    </p>
  );
}
