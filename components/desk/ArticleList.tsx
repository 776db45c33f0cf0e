import { useLocale, useTranslations } from 'next-intl';
import type { ArticleStatus } from '@/lib/desk/build-status';
import { deskHref } from '@/lib/i18n/desk-href';
import { formatDate } from '@/lib/i18n/format';
import { type Locale, localeList, locales } from '@/lib/i18n/locales';
import { Pill } from '../site/Pill';

/** The texts of each article, and how they are. */
export function ArticleList({ articles }: { articles: ArticleStatus[] }) {
  const t = useTranslations('DeskHome');
  const locale = useLocale();
  return (
    <ul className="desk-articles">
      {articles.map(({ slug, publication, publishedAt, titles, texts }) => (
        <li key={slug}>
          <a href={deskHref.article(locale, slug)}>{titles[locale]}</a>{' '}
          <Pill state={publication === 'published' ? 'open' : 'unsure'}>
            {publication === 'scheduled'
              ? t('scheduled', { day: formatDate(publishedAt, locale) })
              : t(publication)}
          </Pill>
          <ul>
            {localeList.map((of) => (
              <li key={of}>{describeText(texts[of], of)}</li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );

  function describeText(text: ArticleStatus['texts'][Locale], of: Locale): string {
    const { words, editedAt, daysBehind, linkedFrom } = text;
    return [
      locales[of].name,
      `${t('words')} ${words.toLocaleString(locale)}`,
      `${t('edited')} ${editedAt ? formatDate(editedAt, locale) : t('unknownDay')}`,
      `${t('links')} ${linkedFrom.toLocaleString(locale)}`,
      ...(daysBehind > 0 ? [t('behind', { days: daysBehind })] : []),
    ].join(' · ');
  }
}
