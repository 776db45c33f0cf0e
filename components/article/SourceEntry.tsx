import { useLocale, useTranslations } from 'next-intl';
import type { Source } from '@/lib/content/schema/data-schemas';
import { formatDate } from '@/lib/i18n/format';

/** A source in a list: linked title, publisher, who says it, publication date, and how and when we read it. */
export function SourceEntry({ source }: { source: Source }) {
  const t = useTranslations('ArticleSources');
  const locale = useLocale();
  const { title, lang, publisher, url, publishedAt, checkedAt, kind, read, note } = source;
  return (
    <>
      <a href={url} lang={lang === locale ? undefined : lang}>
        {title}
      </a>
      {`, ${publisher[locale]} (${t(kind)}); `}
      {publishedAt ? t('published', { date: formatDate(publishedAt, locale) }) : t('undated')}
      {', '}
      {t(read, { date: formatDate(checkedAt, locale) })}
      {note && `. ${note[locale]}`}
    </>
  );
}
