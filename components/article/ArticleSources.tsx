import { useLocale, useTranslations } from 'next-intl';
import { pageAnchors, sourceAnchor } from '@/lib/content/anchors';
import type { NumberedSource } from '@/lib/content/library';
import { formatDate } from '@/lib/i18n/format';

/** The numbered sources of an article, each with its own date and the day it was checked. */
export function ArticleSources({ sources }: { sources: NumberedSource[] }) {
  const t = useTranslations('ArticleSources');
  const locale = useLocale();
  if (sources.length === 0) return null;
  return (
    <section className="sources" aria-labelledby={pageAnchors.sources}>
      <h2 id={pageAnchors.sources}>{t('title')}</h2>
      <p>{t('explanation')}</p>
      <ol>
        {sources.map(({ number, title, lang, publisher, url, publishedAt, checkedAt, note }) => (
          <li key={url} id={sourceAnchor(number)}>
            <a href={url} lang={lang === locale ? undefined : lang}>
              {title}
            </a>
            {`, ${publisher[locale]}; `}
            {publishedAt ? t('published', { date: formatDate(publishedAt, locale) }) : t('undated')}
            {', '}
            {t('checked', { date: formatDate(checkedAt, locale) })}
            {note && `. ${note[locale]}`}
          </li>
        ))}
      </ol>
    </section>
  );
}
