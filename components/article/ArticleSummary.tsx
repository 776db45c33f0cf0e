import { useLocale, useTranslations } from 'next-intl';
import { pageAnchors } from '@/lib/content/anchors';
import type { PublicationState } from '@/lib/content/dates/publication';
import { readingMinutes } from '@/lib/i18n/count-words';
import { formatDate } from '@/lib/i18n/format';
import { otherLocales } from '@/lib/i18n/locales';
import { sideBySidePath } from '@/lib/i18n/side-by-side-path';
import { MistakeLink } from './MistakeLink';

type Props = {
  slug: string;
  publication: PublicationState;
  /** The day of the oldest check of a source; absent without sources. */
  checkedAt?: string;
  wordCount: number;
  /** Number of sources. */
  sources: number;
};

/**
 * The line under an article's title: when its facts were checked, how long it takes, how many sources it has, where to report a
 * mistake, and the page with both languages.
 */
export function ArticleSummary({ slug, publication, checkedAt, wordCount, sources }: Props) {
  const t = useTranslations('ArticleSummary');
  const state = useTranslations('ArticleMeta');
  const sideBySide = useTranslations('SideBySide');
  const locale = useLocale();
  return (
    <ul className="meta">
      {publication !== 'published' && (
        <li>
          <mark>{state(publication)}</mark>
        </li>
      )}
      {checkedAt && (
        <li>
          {t.rich('checked', {
            date: formatDate(checkedAt, locale),
            day: (text) => <time dateTime={checkedAt}>{text}</time>,
          })}
        </li>
      )}
      <li>{t('readingTime', { minutes: readingMinutes(wordCount, locale) })}</li>
      {sources > 0 && (
        <li>
          <a href={`#${pageAnchors.sources}`}>{t('sources', { count: sources })}</a>
        </li>
      )}
      <li>
        <MistakeLink slug={slug} text="short" />
      </li>
      {otherLocales(locale).map((twin) => (
        <li key={twin}>
          <a href={sideBySidePath(locale, slug, twin)}>{sideBySide('link')}</a>
        </li>
      ))}
    </ul>
  );
}
