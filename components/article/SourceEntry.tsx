import { useLocale, useTranslations } from 'next-intl';
import type { PropsWithChildren } from 'react';
import type { Source } from '@/lib/content/schema/data-schemas';
import { formatDate } from '@/lib/i18n/format';

/**
 * A source in a list: its linked title, and below it the publisher, what kind of source it is unless it is the publisher's own
 * page, when it was published if it says so, and when we read it.
 *
 * @param children  what stands at the end of that line
 */
export function SourceEntry({ source, children }: PropsWithChildren<{ source: Source }>) {
  const t = useTranslations('ArticleSources');
  const locale = useLocale();
  const { title, lang, publisher, url, publishedAt, checkedAt, kind, read, note } = source;
  return (
    <>
      <a href={url} lang={lang === locale ? undefined : lang}>
        {title}
      </a>{' '}
      <small>
        {publisher[locale]}
        {kind !== 'own' && (
          <>
            {separator}
            <span>{t(kind)}</span>
          </>
        )}
        {publishedAt && separator + t('published', { date: formatDate(publishedAt, locale) })}
        {separator + t(read, { date: formatDate(checkedAt, locale) })}
        {children}
      </small>
      {note && <small>{note[locale]}</small>}
    </>
  );
}

const separator = ' · ';
