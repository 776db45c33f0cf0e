import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { PublicationState } from '@/lib/content/dates/publication';
import { readingMinutes } from '@/lib/i18n/count-words';
import { formatDate } from '@/lib/i18n/format';

type Props = {
  /** Absent in lists of articles. */
  author?: string;
  /** Absent at the end of an article, whose head says it. */
  publication?: PublicationState;
  publishedAt: string;
  updatedAt: string;
  /** Absent there too. */
  wordCount?: number;
};

/** Who wrote an article and when, and how long it takes to read: in lists, and at the end of the article. */
export function ArticleMeta({ publication, author, publishedAt, updatedAt, wordCount }: Props) {
  const t = useTranslations('ArticleMeta');
  const locale = useLocale();
  const dated = (key: 'published' | 'updated', date: string) =>
    t.rich(key, {
      date: formatDate(date, locale),
      day: (text) => <time dateTime={date}>{text}</time>,
    });
  const parts: Record<string, ReactNode> = {
    publication: publication && publication !== 'published' && <mark>{t(publication)}</mark>,
    author: author && t('author', { author }),
    published: dated('published', publishedAt),
    updated: updatedAt !== publishedAt && dated('updated', updatedAt),
    reading: wordCount !== undefined && t('readingTime', { minutes: readingMinutes(wordCount, locale) }),
  };
  return (
    <ul className="meta">{Object.entries(parts).map(([key, part]) => part && <li key={key}>{part}</li>)}</ul>
  );
}
