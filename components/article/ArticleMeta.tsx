import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { PublicationState } from '@/lib/content/dates/publication';
import { readingMinutes } from '@/lib/i18n/count-words';
import { formatDate } from '@/lib/i18n/format';

type Props = {
  /** Absent in lists of articles. */
  author?: string;
  publication: PublicationState;
  publishedAt: string;
  updatedAt: string;
  /** The day of the oldest check of a source. Absent in lists of articles. */
  checkedAt?: string;
  wordCount: number;
};

/**
 * The line under a title: unpublished mark, author, dates, reading time. With the day of the check, an article that was updated
 * does not say when it was published: three dates take too many lines on a phone.
 */
export function ArticleMeta({ publication, author, publishedAt, updatedAt, checkedAt, wordCount }: Props) {
  const t = useTranslations('ArticleMeta');
  const locale = useLocale();
  const dated = (key: 'published' | 'updated' | 'checked', date: string) =>
    t.rich(key, {
      date: formatDate(date, locale),
      day: (text) => <time dateTime={date}>{text}</time>,
    });
  const isUpdated = updatedAt !== publishedAt;
  const parts: Record<string, ReactNode> = {
    publication: publication !== 'published' && <mark>{t(publication)}</mark>,
    author: author && t('author', { author }),
    published: !(checkedAt && isUpdated) && dated('published', publishedAt),
    updated: isUpdated && dated('updated', updatedAt),
    checked: checkedAt && dated('checked', checkedAt),
    reading: t('readingTime', { minutes: readingMinutes(wordCount, locale) }),
  };
  return (
    <ul className="meta">{Object.entries(parts).map(([key, part]) => part && <li key={key}>{part}</li>)}</ul>
  );
}
